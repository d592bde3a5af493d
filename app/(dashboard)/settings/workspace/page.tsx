import { getTranslations } from "next-intl/server";
import { WorkspacePanel } from "@/components/settings/workspace-panel";
import { admit } from "../../admit";

export async function generateMetadata() {
  const t = await getTranslations("frame.pages");
  return { title: t("workspace") };
}

export default async function Page() {
  await admit("admin");
  return <WorkspacePanel />;
}
