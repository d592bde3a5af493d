"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Label } from "react-aria-components/Label";
import { ProgressBar } from "react-aria-components/ProgressBar";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-queue";
import { afterSuccess } from "@/lib/client/after-success";
import { useErrorText } from "@/lib/client/use-error-text";
import { useCancelRebuild } from "@/lib/domain/visits/rebuild-hooks";
import type { Rebuild } from "@/lib/domain/visits/schema";

const MINUTE_S = 60;
const HOUR_S = 3_600;

/** How far a rebuild has come, its pace and the time left; it can be stopped. */
export function RebuildProgress({ rebuild }: { readonly rebuild: Rebuild }) {
  const t = useTranslations("questions.rebuild");
  const format = useFormatter();
  const errorText = useErrorText();
  const cancel = useCancelRebuild();
  const leftText = useLeftText();
  const { done, total, changed, perSecond, secondsLeft } = rebuild;
  const facts = [
    t("count", { done: format.number(done), total: format.number(total) }),
    t("changed", { count: changed, text: format.number(changed) }),
    ...(perSecond === null ? [] : [t("pace", { rate: format.number(perSecond, "integer") })]),
    ...(secondsLeft === null ? [] : [leftText(secondsLeft)]),
  ];
  const stop = () =>
    afterSuccess(
      cancel.mutateAsync(rebuild.id),
      () => showToast({ tone: "info", title: t("cancelled"), text: t("cancelledText") }),
      (error) => showToast({ tone: "danger", title: errorText(error).title, text: errorText(error).advice }),
    );
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
      <ProgressBar
        value={done}
        maxValue={Math.max(total, 1)}
        valueLabel={facts[0]}
        className="flex min-w-0 flex-1 basis-64 flex-col gap-1.5"
      >
        {({ percentage }) => (
          <>
            <Label className="text-sm font-medium">
              {t("progress")}{" "}
              <span className="font-normal text-ink-soft">{t(`reason.${rebuild.reason}`)}</span>
            </Label>
            <div className="h-2.5 overflow-hidden rounded-full bg-sunken">
              <div className="h-full rounded-full bg-accent" style={{ width: `${percentage ?? 0}%` }} />
            </div>
            <p className="tabular text-sm text-ink-soft">{facts.join(" · ")}</p>
          </>
        )}
      </ProgressBar>
      <Button isPending={cancel.isPending} onPress={stop}>
        {t("cancel")}
      </Button>
    </div>
  );
}

function useLeftText(): (seconds: number) => string {
  const t = useTranslations("questions.rebuild");
  return (seconds) => {
    if (seconds < MINUTE_S) return t("left", { duration: "soon", text: "" });
    const text =
      seconds < HOUR_S
        ? t("minutes", { count: Math.round(seconds / MINUTE_S) })
        : t("hours", { count: Math.round(seconds / HOUR_S) });
    return t("left", { duration: "long", text });
  };
}
