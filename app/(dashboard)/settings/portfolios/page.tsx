import { getTranslations } from "next-intl/server";
import { PortfoliosPanel } from "@/components/settings/portfolios/portfolios-panel";
import { admit } from "../../admit";

export async function generateMetadata() {
  const t = await getTranslations("frame.pages");
  return { title: t("portfolios") };
}

export default async function Page() {
  await admit("admin");
  return <PortfoliosPanel />;
}
