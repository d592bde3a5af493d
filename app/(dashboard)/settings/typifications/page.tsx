import { getTranslations } from "next-intl/server";
import { TypificationsPanel } from "@/components/typifications/typifications-panel";
import { admit } from "../../admit";

export async function generateMetadata() {
  const t = await getTranslations("frame.pages");
  return { title: t("typifications") };
}

export default async function Page() {
  await admit("supervisor");
  return <TypificationsPanel />;
}
