import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { EvidencePanel } from "@/components/evidence/evidence-panel";

export async function generateMetadata() {
  return { title: (await getTranslations("truth.sheet"))("title") };
}

interface EvidencePageProps {
  readonly params: Promise<{ readonly visitId: string }>;
}

export default async function Page({ params }: EvidencePageProps) {
  const visitId = z.uuid().safeParse((await params).visitId);
  if (!visitId.success) notFound();
  return <EvidencePanel visitId={visitId.data} />;
}
