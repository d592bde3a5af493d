import { getTranslations } from "next-intl/server";
import { KobraPanel } from "@/components/settings/kobra/kobra-panel";
import { admitAdministrator } from "../admit-administrator";

export async function generateMetadata() {
  const t = await getTranslations("frame.pages");
  return { title: t("kobra") };
}

export default async function Page() {
  await admitAdministrator();
  return <KobraPanel />;
}
