import { getTranslations } from "next-intl/server";
import { LegalHoursPanel } from "@/components/settings/legal/legal-hours-panel";
import { admit } from "../../admit";

export async function generateMetadata() {
  const t = await getTranslations("frame.pages");
  return { title: t("legalHours") };
}

export default async function Page() {
  await admit("admin");
  return <LegalHoursPanel />;
}
