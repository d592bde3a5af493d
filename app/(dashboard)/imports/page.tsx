import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ImportsPanel } from "@/components/imports/imports-panel";
import { getViewer } from "@/lib/http/viewer";

export async function generateMetadata() {
  const t = await getTranslations("frame.pages");
  return { title: t("imports") };
}

export default async function Page() {
  const viewer = await getViewer();
  if (viewer?.role === "viewer") notFound();
  return <ImportsPanel />;
}
