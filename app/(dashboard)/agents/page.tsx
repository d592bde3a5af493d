import { getTranslations } from "next-intl/server";
import { AgentsPanel } from "@/components/agents/agents-panel";
import { dayOf } from "@/lib/core/time";
import { readCalendar } from "@/lib/domain/settings/queries";

export async function generateMetadata() {
  return { title: (await getTranslations("agents"))("title") };
}

export default async function Page() {
  const { now, timeZone } = await readCalendar();
  return <AgentsPanel today={dayOf(now, timeZone).toString()} />;
}
