"use client";

import { RotateCw } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "@/components/forms/confirm-dialog";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { QueryBody } from "@/components/ui/query-body";
import { Skeleton } from "@/components/ui/skeleton";
import { showToast } from "@/components/ui/toast-queue";
import { useRebuilds, useRequestRebuild } from "@/lib/domain/visits/rebuild-hooks";
import type { Rebuild } from "@/lib/domain/visits/schema";
import { RebuildProgress } from "./rebuild-progress";

/** Visits being read again, how far that has come, and the way to start it by hand. */
export function RebuildCard() {
  const t = useTranslations("questions.rebuild");
  const query = useRebuilds();
  const [isAsking, setIsAsking] = useState(false);
  const running = query.data?.rebuilds.find(({ status }) => status === "running");
  return (
    <Card
      title={t("title")}
      actions={
        running ? null : (
          <Button icon={<RotateCw aria-hidden />} onPress={() => setIsAsking(true)}>
            {t("start")}
          </Button>
        )
      }
    >
      <p className="mb-3 max-w-prose text-sm text-pretty text-ink-soft">{t("text")}</p>
      <QueryBody query={query} skeleton={<Skeleton className="h-10" />}>
        {({ rebuilds: [latest] }) =>
          running ? <RebuildProgress rebuild={running} /> : <Latest rebuild={latest} />
        }
      </QueryBody>
      {isAsking ? <AskRebuild onClose={() => setIsAsking(false)} /> : null}
    </Card>
  );
}

function Latest({ rebuild }: { readonly rebuild: Rebuild | undefined }) {
  const t = useTranslations("questions.rebuild");
  const format = useFormatter();
  return (
    <p role="status" className="tabular text-sm">
      {t("none")}{" "}
      {rebuild
        ? t("latest", {
            when: format.dateTime(new Date(rebuild.finishedAt ?? rebuild.requestedAt), "moment"),
            status: t(`status.${rebuild.status}`),
            count: rebuild.done,
            text: format.number(rebuild.done),
            changed: t("changed", { count: rebuild.changed, text: format.number(rebuild.changed) }),
          })
        : null}
    </p>
  );
}

function AskRebuild({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations("questions.rebuild");
  const format = useFormatter();
  const request = useRequestRebuild();
  const start = () =>
    request.mutate(undefined, {
      onSuccess: ({ total }) => {
        onClose();
        showToast({ tone: "good", title: t("started", { count: total, text: format.number(total) }) });
      },
    });
  return (
    <ConfirmDialog
      title={t("startTitle")}
      confirmLabel={t("start")}
      isPending={request.isPending}
      error={request.error}
      onConfirm={start}
      onClose={onClose}
    >
      <p>{t("startText")}</p>
    </ConfirmDialog>
  );
}
