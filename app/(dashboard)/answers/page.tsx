import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AnswersPanel } from "@/components/answers/answers-panel";
import { dayOf } from "@/lib/core/time";
import { readCalendar } from "@/lib/domain/settings/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("answers"))("title") };
}

export default async function AnswersPage() {
  const { now, timeZone } = await readCalendar();
  return <AnswersPanel today={dayOf(now, timeZone).toString()} />;
}
