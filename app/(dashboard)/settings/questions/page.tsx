import { getTranslations } from "next-intl/server";
import { QuestionsPanel } from "@/components/settings/questions/questions-panel";
import { admitAdministrator } from "../admit-administrator";

export async function generateMetadata() {
  const t = await getTranslations("frame.pages");
  return { title: t("questions") };
}

export default async function Page() {
  await admitAdministrator();
  return <QuestionsPanel />;
}
