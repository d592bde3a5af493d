import { getTranslations } from "next-intl/server";
import { SettingsIndex } from "@/components/settings/settings-index";

export async function generateMetadata() {
  const t = await getTranslations("frame.pages");
  return { title: t("settings") };
}

export default function Page() {
  return <SettingsIndex />;
}
