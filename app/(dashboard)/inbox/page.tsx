import { getTranslations } from "next-intl/server";
import { InboxPanel } from "@/components/inbox/inbox-panel";
import { PageHeader } from "@/components/ui/page-header";
import { dayOf } from "@/lib/core/time";
import { readCalendar } from "@/lib/domain/settings/queries";
import { admit } from "../admit";

export async function generateMetadata() {
  const t = await getTranslations("inbox");
  return { title: t("title") };
}

export default async function InboxPage() {
  await admit("supervisor");
  const t = await getTranslations("inbox");
  const { now, timeZone } = await readCalendar();
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <InboxPanel today={dayOf(now, timeZone).toString()} />
    </>
  );
}
