"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { QueryError } from "@/components/ui/query-error";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useFormRules } from "@/lib/domain/accounts/form-hooks";
import {
  ACCOUNT_FIELD_NAMES,
  ACCOUNT_FIELDS,
} from "@/lib/domain/accounts/rules/account-fields/account-fields";
import { FIELD_GROUPS } from "@/lib/domain/accounts/rules/account-fields/field-shape";
import { FieldEntry } from "./field-entry";
import { TemplateCard } from "./template-card";

/** What each field of an account is, made from the table that also checks files and forms. */
export function FieldReference() {
  const t = useTranslations("accountList.reference");
  const groups = useTranslations("accountFields.group");
  const rules = useFormRules();
  return (
    <div className="flex flex-col gap-4">
      <div className="-mb-4">
        <PageHeader title={t("title")} description={t("intro", { count: ACCOUNT_FIELD_NAMES.length })} />
      </div>
      <TemplateCard />
      {rules.isPending ? <SkeletonRows rows={12} /> : null}
      {rules.isError && !rules.data ? <QueryError query={rules} /> : null}
      {rules.data
        ? FIELD_GROUPS.map((group) => (
            <Card key={group} isFlush title={groups(group)}>
              <ul className="divide-y divide-line">
                {ACCOUNT_FIELD_NAMES.filter((name) => ACCOUNT_FIELDS[name].group === group).map((name) => (
                  <FieldEntry key={name} name={name} rules={rules.data} />
                ))}
              </ul>
            </Card>
          ))
        : null}
    </div>
  );
}
