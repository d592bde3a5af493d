import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { AgentDayPanel } from "@/components/agents/agent-day-panel";
import { dayOf } from "@/lib/core/time";
import { readCalendar } from "@/lib/domain/settings/queries";

interface AgentPageProps {
  readonly params: Promise<{ readonly agentId: string }>;
}

export async function generateMetadata() {
  return { title: (await getTranslations("agents"))("title") };
}

export default async function Page({ params }: AgentPageProps) {
  const agentId = z.uuid().safeParse((await params).agentId);
  if (!agentId.success) notFound();
  const { now, timeZone } = await readCalendar();
  return <AgentDayPanel agentId={agentId.data} today={dayOf(now, timeZone).toString()} />;
}
