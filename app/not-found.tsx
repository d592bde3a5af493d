import { getTranslations } from "next-intl/server";
import { NotFoundState } from "@/components/frame/dead-ends";

export async function generateMetadata() {
  const t = await getTranslations("errors.notFoundPage");
  return { title: t("title") };
}

export default function NotFound() {
  return (
    <main className="flex min-h-dvh items-center justify-center p-4">
      <NotFoundState />
    </main>
  );
}
