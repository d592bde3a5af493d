"use client";

import { ListChecks } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useViewer } from "@/components/frame/viewer-context";
import { Button } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonText } from "@/components/ui/skeleton";
import { useErrorText } from "@/lib/client/use-error-text";
import { usePromise } from "@/lib/domain/promises/hooks";
import type { PromiseBucket } from "@/lib/domain/promises/rules/promise-words";
import type { VisitFilterText } from "@/lib/domain/visits/rules/visit-filter";
import { KobraNumberForm } from "./kobra-number-form";
import { NoteForm } from "./note-form";
import { PromiseProblems, PromiseStatusBadge, PushBadge } from "./promise-badges";
import { PromiseFacts } from "./promise-facts";
import { PromiseHistory } from "./promise-history";
import { StatusDialog } from "./status-dialog";

interface PromiseDrawerProps {
  readonly promiseId: string | null;
  readonly filter: VisitFilterText;
  readonly bucket: PromiseBucket;
  readonly onClose: () => void;
}

/** Everything known of one promise, and what can be decided about it. */
export function PromiseDrawer({ promiseId, filter, bucket, onClose }: PromiseDrawerProps) {
  const t = useTranslations("promises");
  const errorText = useErrorText();
  const mayDecide = useViewer().role !== "viewer";
  const [isSetting, setIsSetting] = useState(false);
  const { data: promise, error, isFetching, refetch } = usePromise(promiseId);
  return (
    <>
      <Drawer
        isOpen={promiseId !== null}
        onClose={onClose}
        title={promise ? (promise.clientName ?? t("unknownClient")) : t("drawer.loading")}
        subtitle={
          promise ? (
            <span className="flex flex-wrap items-center gap-1">
              <PromiseStatusBadge promise={promise} />
              <PushBadge push={promise.push} />
              <PromiseProblems promise={promise} />
            </span>
          ) : null
        }
        footer={
          promise && mayDecide && !promise.isWithdrawn ? (
            <Button variant="primary" icon={<ListChecks aria-hidden />} onPress={() => setIsSetting(true)}>
              {t("drawer.setStatus")}
            </Button>
          ) : undefined
        }
      >
        {promise ? (
          <div className="flex flex-col gap-6">
            {promise.kobraVisitNumber === null && mayDecide ? <KobraNumberForm promise={promise} /> : null}
            <PromiseFacts promise={promise} />
            <PromiseHistory promise={promise} mayDecide={mayDecide} />
            {mayDecide ? <NoteForm promiseId={promise.id} /> : null}
          </div>
        ) : error ? (
          <ErrorState {...errorText(error)} onRetry={() => void refetch()} isRetrying={isFetching} />
        ) : (
          <SkeletonText lines={10} />
        )}
      </Drawer>
      {isSetting && promise ? (
        <StatusDialog
          filter={filter}
          bucket={bucket}
          picked={[promise]}
          count={1}
          onClose={() => setIsSetting(false)}
          onDone={() => setIsSetting(false)}
        />
      ) : null}
    </>
  );
}
