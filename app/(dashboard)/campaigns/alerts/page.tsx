import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AlertsPanel } from "@/components/campaigns/alerts/alerts-panel";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaigns"))("alerts.title") };
}

export default function Page() {
  return <AlertsPanel />;
}
