import { getTranslations } from "next-intl/server";
import { ApiPanel } from "@/components/settings/api/api-panel";

export async function generateMetadata() {
  const t = await getTranslations("apiDocs");
  return { title: t("title") };
}

export default function Page() {
  return <ApiPanel />;
}
