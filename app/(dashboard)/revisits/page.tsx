import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RevisitsPanel } from "@/components/revisits/revisits-panel";
import { dayOf } from "@/lib/core/time";
import { readCalendar } from "@/lib/domain/settings/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("revisits"))("title") };
}

export default async function RevisitsPage() {
  const { now, timeZone } = await readCalendar();
  return <RevisitsPanel today={dayOf(now, timeZone).toString()} />;
}
