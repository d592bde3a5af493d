import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CrmPanel } from "@/components/deliveries/crm-panel";
import { getViewer } from "@/lib/http/viewer";

export async function generateMetadata() {
  const t = await getTranslations("frame.pages");
  return { title: t("crm") };
}

export default async function Page() {
  const viewer = await getViewer();
  if (viewer?.role === "viewer") notFound();
  return <CrmPanel />;
}
