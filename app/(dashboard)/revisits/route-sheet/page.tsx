import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RouteSheetPanel } from "@/components/revisits/route-sheet-panel";
import { dayOf } from "@/lib/core/time";
import { readCalendar } from "@/lib/domain/settings/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("revisits"))("routeSheet") };
}

export default async function RouteSheetPage() {
  const { now, timeZone } = await readCalendar();
  return <RouteSheetPanel today={dayOf(now, timeZone).toString()} />;
}
