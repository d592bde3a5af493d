import { Compass } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";

/** Inside the frame, so that whoever followed a link meant for somebody else keeps their way around. */
export default async function NotFound() {
  const t = await getTranslations("errors.notFoundPage");
  const pages = await getTranslations("frame.pages");
  return (
    <>
      <PageHeader title={pages("settings")} />
      <Card>
        <EmptyState
          icon={<Compass aria-hidden />}
          title={t("title")}
          text={t("text")}
          action={
            <ButtonLink href="/" variant="primary">
              {t("action")}
            </ButtonLink>
          }
        />
      </Card>
    </>
  );
}
