import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeliveriesPanel } from "@/components/deliveries/deliveries-panel";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("deliveries"))("title") };
}

export default function DeliveriesPage() {
  return <DeliveriesPanel />;
}
