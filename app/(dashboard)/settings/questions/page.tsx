import { getTranslations } from "next-intl/server";
import { QuestionsPanel } from "@/components/settings/questions/questions-panel";
import { admit } from "../../admit";

export async function generateMetadata() {
  const t = await getTranslations("frame.pages");
  return { title: t("questions") };
}

export default async function Page() {
  await admit("admin");
  return <QuestionsPanel />;
}
