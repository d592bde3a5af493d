"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "@/components/forms/confirm-dialog";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-queue";
import { afterSuccess } from "@/lib/client/after-success";
import { useErrorText } from "@/lib/client/use-error-text";
import { useDecideDelivery, useRetryDeliveries } from "@/lib/domain/deliveries/hooks";
import type { DeliveryDetail } from "@/lib/domain/deliveries/schema/listing";

/** What a person can do about one delivery: try a refused one again, decide one of unknown outcome. */
export function DeliveryActions({ delivery }: { readonly delivery: DeliveryDetail }) {
  if (delivery.state === "unknown") return <Decision delivery={delivery} />;
  if (delivery.state === "refused") return <RetryOne delivery={delivery} />;
  return null;
}

function RetryOne({ delivery }: { readonly delivery: DeliveryDetail }) {
  const t = useTranslations("deliveries");
  const errorText = useErrorText();
  const retry = useRetryDeliveries();
  const press = () =>
    afterSuccess(
      retry.mutateAsync({ selection: {}, deliveryId: delivery.id }),
      ({ retried }) => showToast({ tone: "good", title: t("retryDialog.done", { count: retried }) }),
      (error) => showToast({ tone: "danger", title: errorText(error).title, text: errorText(error).advice }),
    );
  return (
    <div>
      <Button variant="primary" isPending={retry.isPending} onPress={press}>
        {t("drawer.retry")}
      </Button>
    </div>
  );
}

function Decision({ delivery }: { readonly delivery: DeliveryDetail }) {
  const t = useTranslations("deliveries.decision");
  const errorText = useErrorText();
  const decide = useDecideDelivery(delivery.id);
  const [asked, setAsked] = useState<"arrived" | "send-again" | null>(null);
  const tell = (decision: "arrived" | "send-again" | "ask") =>
    afterSuccess(
      decide.mutateAsync(decision),
      () => {
        showToast({ tone: "good", title: t(`done.${decision}`) });
        setAsked(null);
      },
      (error) => showToast({ tone: "danger", title: errorText(error).title, text: errorText(error).advice }),
    );
  return (
    <div className="flex flex-wrap gap-2">
      <Button variant="primary" onPress={() => setAsked("arrived")}>
        {t("arrived")}
      </Button>
      <Button onPress={() => setAsked("send-again")}>{t("sendAgain")}</Button>
      {delivery.target === "wolkvox-gestiones" ? (
        <Button variant="quiet" isPending={decide.isPending} onPress={() => tell("ask")}>
          {t("ask")}
        </Button>
      ) : null}
      {asked ? (
        <ConfirmDialog
          title={t(asked === "arrived" ? "arrivedTitle" : "sendAgainTitle")}
          confirmLabel={t(asked === "arrived" ? "arrived" : "sendAgain")}
          variant={asked === "arrived" ? "primary" : "danger"}
          isPending={decide.isPending}
          error={decide.error}
          conflictText={t("conflict")}
          onConfirm={() => tell(asked)}
          onClose={() => setAsked(null)}
        >
          <p className="text-sm text-pretty">{t(asked === "arrived" ? "arrivedText" : "sendAgainText")}</p>
        </ConfirmDialog>
      ) : null}
    </div>
  );
}
