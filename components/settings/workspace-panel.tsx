"use client";

import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { RefusalBanner } from "@/components/forms/refusal-banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { QueryBody } from "@/components/ui/query-body";
import { Skeleton } from "@/components/ui/skeleton";
import { showToast } from "@/components/ui/toast-queue";
import { useClock } from "@/components/ui/use-clock";
import { useChangeSettings, useSettings } from "@/lib/domain/settings/hooks";
import type { WorkspaceSettings } from "@/lib/domain/settings/schema";
import { TimeZoneField } from "./time-zone-field";
import { zoneText } from "./time-zones";

/** Choices that hold for everyone. */
export function WorkspacePanel() {
  const t = useTranslations("settings.workspace");
  const query = useSettings();
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <Card className="max-w-2xl">
        <QueryBody query={query} skeleton={<WorkspaceSkeleton />}>
          {(settings) => <WorkspaceForm settings={settings} />}
        </QueryBody>
      </Card>
    </>
  );
}

function WorkspaceForm({ settings }: { readonly settings: WorkspaceSettings }) {
  const t = useTranslations("settings.workspace");
  const router = useRouter();
  const change = useChangeSettings();
  const [chosen, setChosen] = useState<string | null>(null);
  const timeZone = chosen ?? settings.timeZone;
  const localTime = useLocalTime(timeZone);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    change.mutate(
      { timeZone },
      {
        onSuccess: () => {
          showToast({ tone: "good", title: t("saved", { zone: zoneText(timeZone) }) });
          // The server writes this page's times in the workspace's zone.
          router.refresh();
        },
      },
    );
  };

  return (
    <form method="post" onSubmit={submit} className="flex flex-col gap-4">
      <RefusalBanner error={change.error} />
      <div className="max-w-sm">
        <TimeZoneField value={timeZone} hint={t("localTime", { time: localTime })} onChange={setChosen} />
      </div>
      <ul className="flex list-disc flex-col gap-1 pl-5 text-sm text-pretty text-ink-soft">
        <li>{t("decidesDay")}</li>
        <li>{t("decidesReading")}</li>
        <li>{t("decidesNothing")}</li>
      </ul>
      <div>
        <Button
          variant="primary"
          type="submit"
          isPending={change.isPending}
          isDisabled={timeZone === settings.timeZone}
        >
          {t("save")}
        </Button>
      </div>
    </form>
  );
}

function useLocalTime(timeZone: string): string {
  const format = useFormatter();
  return format.dateTime(new Date(useClock()), {
    timeZone,
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
  });
}

function WorkspaceSkeleton() {
  return (
    <div className="flex flex-col gap-4">
      <Skeleton className="h-16 max-w-sm" />
      <Skeleton className="h-20" />
      <Skeleton className="h-8 w-24" />
    </div>
  );
}
