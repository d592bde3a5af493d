import { getTranslations } from "next-intl/server";
import { WolkvoxPanel } from "@/components/settings/wolkvox/wolkvox-panel";
import { admit } from "../../admit";

export async function generateMetadata() {
  const t = await getTranslations("frame.pages");
  return { title: t("wolkvox") };
}

export default async function Page() {
  await admit("supervisor");
  return <WolkvoxPanel />;
}
