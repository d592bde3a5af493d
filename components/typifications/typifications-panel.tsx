"use client";

import { ListOrdered, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { RefusalBanner } from "@/components/forms/refusal-banner";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { QueryBody } from "@/components/ui/query-body";
import { Skeleton } from "@/components/ui/skeleton";
import { showToast } from "@/components/ui/toast-queue";
import { afterSuccess } from "@/lib/client/after-success";
import { useCoverage, useSaveTypifications, useTypifications } from "@/lib/domain/typifications/hooks";
import type { TypificationRule } from "@/lib/domain/typifications/schema";
import { CoverageCard } from "./coverage-card";
import { DryRunCard } from "./dry-run-card";
import { newRule } from "./new-rule";
import { RuleDialog } from "./rule-dialog";
import { RuleList } from "./rule-list";
import { RulesFile } from "./rules-file";
import { VersionsCard } from "./versions-card";

type State = NonNullable<ReturnType<typeof useTypifications>["data"]>;

/** What each result is called in the CRM: ordered rules, what they leave out, and what they would send. */
export function TypificationsPanel() {
  const t = useTranslations("typifications");
  const query = useTypifications();
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <QueryBody query={query} isInCards skeleton={<Skeleton className="h-96" />}>
        {(state) => <Editor key={state.version} state={state} />}
      </QueryBody>
    </>
  );
}

/** The rules as they are being written. Nothing is in force before it is saved. */
function Editor({ state }: { readonly state: State }) {
  const t = useTranslations("typifications");
  const [rules, setRules] = useState<TypificationRule[]>(state.rules);
  const [edited, setEdited] = useState<TypificationRule | null>(null);
  const coverage = useCoverage(rules);
  const save = useSaveTypifications();
  const isChanged = JSON.stringify(rules) !== JSON.stringify(state.rules);
  const put = (rule: TypificationRule) => {
    const isKnown = rules.some(({ id }) => id === rule.id);
    setRules(isKnown ? rules.map((each) => (each.id === rule.id ? rule : each)) : [...rules, rule]);
    setEdited(null);
  };
  const store = () =>
    afterSuccess(
      save.mutateAsync({ basedOn: state.version, note: null, rules }),
      ({ version }) => void showToast({ tone: "good", title: t("saved", { version }) }),
    );
  return (
    <div className="flex flex-col gap-4">
      <RefusalBanner error={save.error} conflictText={t("conflict")} />
      {isChanged ? (
        <Banner
          tone="info"
          title={t("unsaved")}
          action={
            <span className="flex flex-wrap gap-2">
              <Button onPress={() => setRules(state.rules)}>{t("discard")}</Button>
              <Button variant="primary" isPending={save.isPending} onPress={store}>
                {t("save")}
              </Button>
            </span>
          }
        />
      ) : null}
      <CoverageCard
        query={coverage}
        onWrite={(tag) => setEdited({ ...newRule(), tags: tag === null ? [] : [tag] })}
      />
      <Card
        title={state.version > 0 ? t("rulesOf", { version: state.version }) : t("rules")}
        isFlush
        actions={
          <Button icon={<Plus aria-hidden />} onPress={() => setEdited(newRule())}>
            {t("add")}
          </Button>
        }
      >
        {rules.length === 0 ? (
          <EmptyState icon={<ListOrdered aria-hidden />} title={t("empty.title")} text={t("empty.text")} />
        ) : (
          <RuleList
            rules={rules}
            visits={coverage.data?.byRule ?? null}
            onChange={setRules}
            onEdit={setEdited}
          />
        )}
      </Card>
      <DryRunCard rules={rules} />
      <RulesFile rules={rules} version={state.version} onRead={setRules} />
      <VersionsCard history={state.history} onTake={setRules} />
      {edited ? <RuleDialog rule={edited} onPut={put} onClose={() => setEdited(null)} /> : null}
    </div>
  );
}
