import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { VisitsPanel } from "@/components/visits/visits-panel";
import { dayOf } from "@/lib/core/time";
import { readCalendar } from "@/lib/domain/settings/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("visits"))("title") };
}

export default async function VisitsPage() {
  const { now, timeZone } = await readCalendar();
  return <VisitsPanel today={dayOf(now, timeZone).toString()} />;
}
