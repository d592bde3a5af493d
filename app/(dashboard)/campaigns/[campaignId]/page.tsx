import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { CampaignPanel } from "@/components/campaigns/detail/campaign-panel";

interface CampaignPageProps {
  readonly params: Promise<{ readonly campaignId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaigns"))("title") };
}

export default async function Page({ params }: CampaignPageProps) {
  const { campaignId } = await params;
  if (!z.uuid().safeParse(campaignId).success) notFound();
  return <CampaignPanel campaignId={campaignId} />;
}
