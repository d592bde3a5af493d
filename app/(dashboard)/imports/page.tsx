import { getTranslations } from "next-intl/server";
import { ImportsPanel } from "@/components/imports/list/imports-panel";
import { admit } from "../admit";

export async function generateMetadata() {
  const t = await getTranslations("frame.pages");
  return { title: t("imports") };
}

export default async function Page() {
  await admit("supervisor");
  return <ImportsPanel />;
}
