import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ComparePanel } from "@/components/campaigns/compare/compare-panel";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaigns"))("compare.title") };
}

export default function Page() {
  return <ComparePanel />;
}
