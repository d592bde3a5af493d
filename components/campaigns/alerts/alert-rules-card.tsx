"use client";

import { BellPlus, CircleCheck, CircleOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "@/components/forms/confirm-dialog";
import { useViewer } from "@/components/frame/viewer-context";
import { AdminTable, AdminTableSkeleton } from "@/components/ui/admin-table";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { QueryBody } from "@/components/ui/query-body";
import { showToast } from "@/components/ui/toast-queue";
import { afterSuccess } from "@/lib/client/after-success";
import { useAlertRules, useRemoveAlertRule } from "@/lib/domain/campaigns/alert-hooks";
import type { AlertRule, AlertTarget } from "@/lib/domain/campaigns/schema/alert";
import { usePortfolios } from "@/lib/domain/portfolios/hooks";
import { AlertRuleDialog } from "./alert-rule-dialog";
import { useConditionWords } from "./use-condition-words";

/** The rules, and for supervisors the way to change them. */
export function AlertRulesCard() {
  const t = useTranslations("campaigns.alerts");
  const mayChange = useViewer().role !== "viewer";
  const query = useAlertRules();
  const [editing, setEditing] = useState<AlertRule | "new" | null>(null);
  const [removing, setRemoving] = useState<AlertRule | null>(null);
  const add = (
    <Button icon={<BellPlus aria-hidden />} onPress={() => setEditing("new")}>
      {t("addRule")}
    </Button>
  );
  return (
    <Card title={t("rules")} isFlush actions={mayChange ? add : undefined}>
      <QueryBody query={query} skeleton={<AdminTableSkeleton rows={2} />}>
        {({ rules }) =>
          rules.length === 0 ? (
            <EmptyState icon={<BellPlus aria-hidden />} title={t("noRules")} text={t("noRulesText")} />
          ) : (
            <RulesTable rules={rules} mayChange={mayChange} onEdit={setEditing} onRemove={setRemoving} />
          )
        }
      </QueryBody>
      {editing ? (
        <AlertRuleDialog rule={editing === "new" ? null : editing} onClose={() => setEditing(null)} />
      ) : null}
      {removing ? <RemoveRuleDialog rule={removing} onClose={() => setRemoving(null)} /> : null}
    </Card>
  );
}

interface RulesTableProps {
  readonly rules: readonly AlertRule[];
  readonly mayChange: boolean;
  readonly onEdit: (rule: AlertRule) => void;
  readonly onRemove: (rule: AlertRule) => void;
}

function RulesTable({ rules, mayChange, onEdit, onRemove }: RulesTableProps) {
  const t = useTranslations("campaigns.alerts");
  const words = useConditionWords();
  const tellTarget = useTargetWords();
  return (
    <AdminTable
      label={t("rules")}
      rows={rules}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "name",
          header: t("columns.name"),
          cell: ({ name }) => <span className="font-medium">{name}</span>,
        },
        {
          id: "condition",
          header: t("columns.condition"),
          cell: ({ condition, heldForMinutes }) => words.tellHeld(condition, heldForMinutes),
        },
        { id: "target", header: t("columns.target"), cell: ({ target }) => tellTarget(target) },
        { id: "state", header: t("columns.state"), cell: (rule) => <RuleState rule={rule} /> },
      ]}
      actionsHeader={t("columns.actions")}
      actions={
        mayChange
          ? (rule) => (
              <>
                <Button
                  variant="quiet"
                  aria-label={t("editRuleLabel", { name: rule.name })}
                  onPress={() => onEdit(rule)}
                >
                  {t("editRule")}
                </Button>
                <Button
                  variant="quiet"
                  aria-label={t("removeRuleLabel", { name: rule.name })}
                  onPress={() => onRemove(rule)}
                >
                  {t("removeRule")}
                </Button>
              </>
            )
          : undefined
      }
    />
  );
}

function RuleState({ rule }: { readonly rule: AlertRule }) {
  const t = useTranslations("campaigns.alerts");
  if (!rule.isEnabled) return <Badge icon={<CircleOff aria-hidden />}>{t("disabled")}</Badge>;
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Badge tone="good" icon={<CircleCheck aria-hidden />}>
        {t("enabled")}
      </Badge>
      {rule.openCount > 0 ? <Badge tone="danger">{t("openCount", { count: rule.openCount })}</Badge> : null}
    </span>
  );
}

function useTargetWords(): (target: AlertTarget) => string {
  const t = useTranslations("campaigns.alerts");
  const unassigned = useTranslations("settings.portfolios")("unassigned");
  const portfolios = usePortfolios();
  return (target) => {
    if (target.kind === "all") return t("targetAll");
    if (target.kind === "campaigns") return t("targetCount", { count: target.campaignIds.length });
    const portfolio = portfolios.data?.portfolios.find(({ id }) => id === target.portfolioId);
    return portfolio?.isUnassigned ? unassigned : (portfolio?.name ?? t("targetPortfolio"));
  };
}

function RemoveRuleDialog({ rule, onClose }: { readonly rule: AlertRule; readonly onClose: () => void }) {
  const t = useTranslations("campaigns.alerts");
  const remove = useRemoveAlertRule();
  return (
    <ConfirmDialog
      title={t("removeTitle", { name: rule.name })}
      confirmLabel={t("removeRule")}
      variant="danger"
      isPending={remove.isPending}
      error={remove.error}
      onConfirm={() =>
        afterSuccess(remove.mutateAsync(rule.id), () => {
          showToast({ tone: "good", title: t("removed", { name: rule.name }) });
          onClose();
        })
      }
      onClose={onClose}
    >
      <p className="text-pretty">{t("removeText", { count: rule.openCount })}</p>
    </ConfirmDialog>
  );
}
