import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ImportPanel } from "@/components/imports/import-panel";
import { admit } from "../../admit";

interface ImportPageProps {
  readonly params: Promise<{ readonly importId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("title") };
}

export default async function Page({ params }: ImportPageProps) {
  await admit("supervisor");
  const { importId } = await params;
  if (!z.uuid().safeParse(importId).success) notFound();
  return <ImportPanel importId={importId} />;
}
