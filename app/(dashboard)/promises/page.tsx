import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PromisesPanel } from "@/components/promises/promises-panel";
import { dayOf } from "@/lib/core/time";
import { readCalendar } from "@/lib/domain/settings/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("promises"))("title") };
}

export default async function PromisesPage() {
  const { now, timeZone } = await readCalendar();
  return <PromisesPanel today={dayOf(now, timeZone).toString()} />;
}
