import { getTranslations } from "next-intl/server";
import { KobraPanel } from "@/components/settings/kobra/kobra-panel";
import { admit } from "../../admit";

export async function generateMetadata() {
  const t = await getTranslations("frame.pages");
  return { title: t("kobra") };
}

export default async function Page() {
  await admit("admin");
  return <KobraPanel />;
}
