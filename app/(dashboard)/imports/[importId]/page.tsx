import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ImportPanel } from "@/components/imports/import-panel";
import { getViewer } from "@/lib/http/viewer";

interface ImportPageProps {
  readonly params: Promise<{ readonly importId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("title") };
}

export default async function Page({ params }: ImportPageProps) {
  const [{ importId }, viewer] = await Promise.all([params, getViewer()]);
  if (viewer?.role === "viewer" || !z.uuid().safeParse(importId).success) notFound();
  return <ImportPanel importId={importId} />;
}
