"use client";

import { FileUp, List, Map as MapIcon, Plus } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useViewer } from "@/components/frame/viewer-context";
import { Banner } from "@/components/ui/banner";
import { Freshness } from "@/components/ui/freshness";
import { ButtonLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { useErrorText } from "@/lib/client/use-error-text";
import { useAccountTotal } from "@/lib/domain/accounts/list-hooks";
import type { AccountFilterText } from "@/lib/domain/accounts/rules/account-filter";
import { DraftsButton } from "../form/drafts-button";
import { AccountFilterBar } from "./account-filter-bar";
import { AccountsMapPane } from "./accounts-map-pane";
import { AccountsTablePane } from "./accounts-table-pane";
import { useAccountFilter, useAccountsView } from "./use-accounts-url";

/** Every account that the reader may see, under one filter, as a table or on a map. */
export function AccountsPanel() {
  const t = useTranslations("accountList");
  const { filter, setFilter, unreadable } = useAccountFilter();
  const [view, setView] = useAccountsView();
  return (
    <div className="flex flex-col gap-3 lg:h-[calc(100dvh-6rem)]">
      <AccountsHeader filter={filter} />
      {unreadable.length > 0 ? (
        <Banner tone="warn">
          {t("unreadable", {
            count: unreadable.length,
            names: unreadable.map((key) => t(`condition.${key}`)).join(", "),
          })}
        </Banner>
      ) : null}
      <div className="flex flex-wrap items-start justify-between gap-3">
        <AccountFilterBar filter={filter} onChange={setFilter} />
        <SegmentedControl
          label={t("view.label")}
          segments={[
            { id: "table", label: t("view.table"), icon: <List aria-hidden /> },
            { id: "map", label: t("view.map"), icon: <MapIcon aria-hidden /> },
          ]}
          value={view}
          onChange={(next) => void setView(next)}
        />
      </div>
      <div className="min-h-0 flex-1 max-lg:h-[calc(100dvh-17rem)] max-lg:min-h-96 max-lg:flex-none">
        {view === "map" ? (
          <AccountsMapPane filter={filter} onChange={setFilter} />
        ) : (
          <AccountsTablePane filter={filter} onChange={setFilter} />
        )}
      </div>
    </div>
  );
}

const STALE_AFTER_S = 300;

function AccountsHeader({ filter }: { readonly filter: AccountFilterText }) {
  const t = useTranslations("accountList");
  const format = useFormatter();
  const errorText = useErrorText();
  const isEditor = useViewer().role !== "viewer";
  const { data, dataUpdatedAt, error } = useAccountTotal(filter);
  return (
    <div className="-mb-4">
      <PageHeader
        title={t("title")}
        description={
          <span className="tabular" data-testid="account-total">
            {data ? t("total", { count: data.total, text: format.number(data.total) }) : t("counting")}
          </span>
        }
        actions={
          <>
            <Freshness
              at={dataUpdatedAt ? new Date(dataUpdatedAt) : null}
              staleAfterS={STALE_AFTER_S}
              failure={error ? errorText(error).title : null}
            />
            <ButtonLink href="/accounts/fields">{t("fields")}</ButtonLink>
            {isEditor ? (
              <>
                <DraftsButton />
                <ButtonLink href="/imports/new" icon={<FileUp aria-hidden />}>
                  {t("import")}
                </ButtonLink>
                <ButtonLink href="/accounts/new" variant="primary" icon={<Plus aria-hidden />}>
                  {t("add")}
                </ButtonLink>
              </>
            ) : null}
          </>
        }
      />
    </div>
  );
}
