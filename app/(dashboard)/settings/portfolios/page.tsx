import { getTranslations } from "next-intl/server";
import { PortfoliosPanel } from "@/components/settings/portfolios/portfolios-panel";
import { admitAdministrator } from "../admit-administrator";

export async function generateMetadata() {
  const t = await getTranslations("frame.pages");
  return { title: t("portfolios") };
}

export default async function Page() {
  await admitAdministrator();
  return <PortfoliosPanel />;
}
