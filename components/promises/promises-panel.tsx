"use client";

import { EllipsisVertical, Receipt, Tags, Timer } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useViewer } from "@/components/frame/viewer-context";
import { Banner } from "@/components/ui/banner";
import { Freshness } from "@/components/ui/freshness";
import { IconButton } from "@/components/ui/icon-button";
import { ButtonLink, Link } from "@/components/ui/link";
import { Menu, MenuItem } from "@/components/ui/menu";
import { PageHeader } from "@/components/ui/page-header";
import { QueryError } from "@/components/ui/query-error";
import { SkeletonTiles } from "@/components/ui/skeleton";
import { UnreadableConditions } from "@/components/visits/unreadable-conditions";
import { VisitFilterBar } from "@/components/visits/visit-filter-bar";
import { useErrorText } from "@/lib/client/use-error-text";
import { usePromiseBoard } from "@/lib/domain/promises/hooks";
import type { PromiseSending } from "@/lib/domain/promises/schema";
import { BucketTabs } from "./bucket-tabs";
import { DelayDialog } from "./delay-dialog";
import { GiveNumbersDialog } from "./give-numbers-dialog";
import { PromiseGroups } from "./promise-groups";
import { PromiseTablePane } from "./promise-table-pane";
import { PromiseTotals } from "./promise-totals";
import { usePromiseBucket, usePromiseFilter } from "./use-promise-url";

/** Promises of payment: what is due, what was kept, and what leaves for Kobra. */
export function PromisesPanel({ today }: { readonly today: string }) {
  const t = useTranslations("promises");
  const errorText = useErrorText();
  const { filter, setFilter, unreadable } = usePromiseFilter();
  const { bucket, setBucket } = usePromiseBucket();
  const board = usePromiseBoard(filter);
  const total = board.data?.buckets.find((each) => each.bucket === bucket)?.count ?? null;
  const failure = board.isError ? errorText(board.error).title : null;
  return (
    <div className="flex flex-col gap-4">
      <div className="-mb-4">
        <PageHeader
          title={t("title")}
          description={`${t("description")} ${t("visitDates")}`}
          actions={
            <>
              <Freshness
                at={board.dataUpdatedAt > 0 ? new Date(board.dataUpdatedAt) : null}
                staleAfterS={60}
                failure={failure}
              />
              <HeaderActions />
            </>
          }
        />
      </div>
      <UnreadableConditions keys={unreadable} />
      <VisitFilterBar
        filter={filter}
        onChange={setFilter}
        today={today}
        keys={["agent", "portfolio", "tag", "product", "q"]}
      />
      {board.isError && !board.data ? <QueryError query={board} /> : null}
      {board.data && board.data.sending !== "on" ? <SendingBanner sending={board.data.sending} /> : null}
      {board.isPending ? <SkeletonTiles tiles={4} /> : null}
      {board.data ? <PromiseTotals totals={board.data.totals} /> : null}
      <BucketTabs buckets={board.data?.buckets ?? null} value={bucket} onChange={setBucket} />
      <PromiseTablePane
        filter={filter}
        bucket={bucket}
        total={total}
        isNever={board.data?.buckets.every(({ count }) => count === 0) ?? false}
      />
      <PromiseGroups filter={filter} />
    </div>
  );
}

interface SendingBannerProps {
  readonly sending: Exclude<PromiseSending, "on">;
}

/** Says why nothing leaves, and where that is changed. */
function SendingBanner({ sending }: SendingBannerProps) {
  const t = useTranslations("promises.sending");
  const { role } = useViewer();
  const href = sending === "not-set-up" ? "/settings/kobra" : "/deliveries";
  const mayAct = sending === "not-set-up" ? role === "admin" : role !== "viewer";
  return (
    <Banner
      tone="warn"
      action={
        mayAct ? (
          <Link href={href} className="inline-block min-h-6 whitespace-nowrap">
            {t(sending === "not-set-up" ? "connect" : "open")}
          </Link>
        ) : null
      }
    >
      {t(sending)}
    </Banner>
  );
}

/** Payments for everybody; what changes how promises leave, for who may. */
function HeaderActions() {
  const t = useTranslations("promises");
  const { role } = useViewer();
  const [dialog, setDialog] = useState<"ids" | "delay" | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      <ButtonLink href="/promises/payments" icon={<Receipt aria-hidden />}>
        {t("payments")}
      </ButtonLink>
      {role === "viewer" ? null : (
        <Menu
          label={t("moreActions")}
          trigger={<IconButton label={t("moreActions")} icon={<EllipsisVertical aria-hidden />} />}
        >
          <MenuItem icon={<Tags aria-hidden />} label={t("giveIds")} onAction={() => setDialog("ids")} />
          {role === "admin" ? (
            <MenuItem icon={<Timer aria-hidden />} label={t("delay")} onAction={() => setDialog("delay")} />
          ) : null}
        </Menu>
      )}
      {dialog === "ids" ? <GiveNumbersDialog onClose={close} /> : null}
      {dialog === "delay" ? <DelayDialog onClose={close} /> : null}
    </>
  );
}
