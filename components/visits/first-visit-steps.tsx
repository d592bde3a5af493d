"use client";

import { Webhook } from "lucide-react";
import { useTranslations } from "next-intl";
import { useViewer } from "@/components/frame/viewer-context";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { EmptyState } from "@/components/ui/empty-state";
import { showToast } from "@/components/ui/toast-queue";
import { afterSuccess } from "@/lib/client/after-success";
import { useErrorText } from "@/lib/client/use-error-text";
import { useSendTestVisit } from "@/lib/domain/receipts/test-visit-hooks";
import { useOverview } from "@/lib/domain/reports/hooks";

/** What to do before the first visit: give Kobra the webhook, or send a made-up visit to see the way. */
export function FirstVisitSteps() {
  const t = useTranslations("overview.first");
  const errorText = useErrorText();
  const { role } = useViewer();
  const webhookUrl = useOverview().data?.webhookUrl;
  const test = useSendTestVisit();
  const send = () =>
    afterSuccess(
      test.mutateAsync(),
      () => showToast({ title: t("sent"), tone: "good" }),
      (error) => showToast({ title: errorText(error).title, text: errorText(error).advice, tone: "danger" }),
    );
  return (
    <EmptyState
      icon={<Webhook aria-hidden />}
      title={t("title")}
      text={
        <>
          {t("text")}
          {webhookUrl ? (
            <span className="mt-2 flex items-center justify-center gap-1">
              <code className="break-all rounded-md bg-sunken px-2 py-1 font-mono text-xs">{webhookUrl}</code>
              <CopyButton text={webhookUrl} label={t("copyUrl")} />
            </span>
          ) : null}
          <span className="mt-2 block">
            {t.rich("demo", { code: (text) => <code className="font-mono text-xs">{text}</code> })}
          </span>
        </>
      }
      action={
        role === "viewer" ? null : (
          <Button variant="primary" onPress={send} isPending={test.isPending}>
            {t("sendTest")}
          </Button>
        )
      }
    />
  );
}
