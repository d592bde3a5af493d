"use client";

import { FileUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { AdminTableSkeleton } from "@/components/ui/admin-table";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Freshness } from "@/components/ui/freshness";
import { ButtonLink, Link } from "@/components/ui/link";
import { MoreRows } from "@/components/ui/more-rows";
import { PageHeader } from "@/components/ui/page-header";
import { QueryBody } from "@/components/ui/query-body";
import { useErrorText } from "@/lib/client/use-error-text";
import { useImports } from "@/lib/domain/imports/hooks";
import { KobraMissing } from "../kobra-missing";
import { ImportFilters } from "./import-filters";
import { ImportTable } from "./import-table";
import { useListUrl } from "./use-list-url";
import { WaysToBegin } from "./ways-to-begin";

const STALE_AFTER_S = 300;

/** Every import that the reader may see, newest first, kept true while rows are sent. */
export function ImportsPanel() {
  const t = useTranslations("imports");
  const url = useListUrl();
  const query = useImports(url.query);
  const imports = query.data?.pages.flatMap((page) => page.imports);
  const isFirstUse = imports?.length === 0 && !url.isFiltered;
  return (
    <>
      <ImportsHeader query={query} />
      <KobraMissing />
      {isFirstUse ? null : <ImportFilters url={url} />}
      <Card isFlush>
        <QueryBody query={query} skeleton={<AdminTableSkeleton rows={6} />}>
          {() =>
            imports && imports.length > 0 ? (
              <ImportTable imports={imports} />
            ) : isFirstUse ? (
              <FirstUse />
            ) : (
              <NoMatch onClear={url.clear} />
            )
          }
        </QueryBody>
        <MoreRows query={query} label={t("more")} />
      </Card>
    </>
  );
}

function ImportsHeader({ query }: { readonly query: ReturnType<typeof useImports> }) {
  const t = useTranslations("imports");
  const errorText = useErrorText();
  const { data, dataUpdatedAt, error } = query;
  return (
    <PageHeader
      title={t("title")}
      description={t("description")}
      actions={
        <>
          {data ? (
            <Freshness
              at={new Date(dataUpdatedAt)}
              staleAfterS={STALE_AFTER_S}
              failure={error ? errorText(error).title : null}
            />
          ) : null}
          <ButtonLink variant="primary" href="/imports/new" icon={<FileUp aria-hidden />}>
            {t("new")}
          </ButtonLink>
        </>
      }
    />
  );
}

function NoMatch({ onClear }: { readonly onClear: () => void }) {
  const t = useTranslations("imports");
  return (
    <EmptyState
      icon={<FileUp aria-hidden />}
      title={t("noMatch")}
      text={t("noMatchText")}
      action={<Button onPress={onClear}>{t("clearFilters")}</Button>}
    />
  );
}

/** Nothing was ever sent from here: the ways to begin. */
function FirstUse() {
  const t = useTranslations("imports");
  return (
    <EmptyState
      icon={<FileUp aria-hidden />}
      title={t("none")}
      text={
        <>
          {t("noneText")}{" "}
          <Link href="/accounts/fields" className="inline-flex min-h-6 items-center">
            {t("noneTemplate")}
          </Link>
        </>
      }
      action={<WaysToBegin />}
    />
  );
}
