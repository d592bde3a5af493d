"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { type ApiReference, REFUSALS } from "./api-document";
import { SchemaTree } from "./schema-tree";

/** The one shape of every refusal, and the closed list of its codes. */
export function ApiErrorsCard({ schemas }: { readonly schemas: ApiReference["schemas"] }) {
  const t = useTranslations("apiDocs");
  const problem = schemas.Problem;
  return (
    <Card title={t("errorsTitle")}>
      <div className="flex flex-col gap-4">
        <p className="text-sm text-pretty text-ink-soft">{t("errorsText")}</p>
        {problem ? <SchemaTree schema={problem} schemas={schemas} /> : null}
        <ul aria-label={t("codes")} className="grid gap-x-6 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
          {REFUSALS.map(({ code, status }) => (
            <li key={code} className="flex gap-3 font-mono text-sm">
              <span className="text-ink-faint">{status}</span>
              {code}
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
