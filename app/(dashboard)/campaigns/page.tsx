import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CampaignsPanel } from "@/components/campaigns/campaigns-panel";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaigns"))("title") };
}

export default function Page() {
  return <CampaignsPanel />;
}
