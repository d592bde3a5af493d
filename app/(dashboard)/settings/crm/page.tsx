import { getTranslations } from "next-intl/server";
import { CrmPanel } from "@/components/deliveries/crm-panel";
import { admit } from "../../admit";

export async function generateMetadata() {
  const t = await getTranslations("frame.pages");
  return { title: t("crm") };
}

export default async function Page() {
  await admit("supervisor");
  return <CrmPanel />;
}
