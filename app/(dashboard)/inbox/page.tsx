import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { InboxPanel } from "@/components/inbox/inbox-panel";
import { PageHeader } from "@/components/ui/page-header";
import { getViewer } from "@/lib/http/viewer";

export async function generateMetadata() {
  const t = await getTranslations("inbox");
  return { title: t("title") };
}

export default async function InboxPage() {
  const viewer = await getViewer();
  if (!viewer || viewer.role === "viewer") {
    notFound();
  }
  const t = await getTranslations("inbox");
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <InboxPanel />
    </>
  );
}
