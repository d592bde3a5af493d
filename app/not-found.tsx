import { Compass } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";

export async function generateMetadata() {
  const t = await getTranslations("errors.notFoundPage");
  return { title: t("title") };
}

export default async function NotFound() {
  const t = await getTranslations("errors.notFoundPage");
  return (
    <main className="flex min-h-dvh items-center justify-center p-4">
      <EmptyState
        icon={<Compass aria-hidden />}
        titleAs="h1"
        title={t("title")}
        text={t("text")}
        action={
          <ButtonLink href="/" variant="primary">
            {t("action")}
          </ButtonLink>
        }
      />
    </main>
  );
}
