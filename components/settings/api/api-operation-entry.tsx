"use client";

import { clsx } from "clsx";
import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { ApiOperation, ApiReference } from "./api-document";
import { SchemaLine, SchemaTree } from "./schema-tree";

const METHOD_LOOK: Readonly<Record<string, string>> = {
  GET: "bg-accent-soft text-accent-strong",
  POST: "bg-good-soft text-good",
  PUT: "bg-warn-soft text-warn",
  PATCH: "bg-warn-soft text-warn",
  DELETE: "bg-danger-soft text-danger",
};

interface ApiOperationEntryProps {
  readonly operation: ApiOperation;
  readonly schemas: ApiReference["schemas"];
}

/** One endpoint: a line that says what it is, and its details underneath. */
export function ApiOperationEntry({ operation, schemas }: ApiOperationEntryProps) {
  const t = useTranslations("apiDocs");
  const { method, path, summary, caller } = operation;
  return (
    <details className="group/operation">
      <summary className="flex cursor-pointer list-none items-start gap-3 px-4 py-2.5 -outline-offset-2 hover:bg-hover [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="mt-1 size-4 shrink-0 text-ink-faint transition-transform group-open/operation:rotate-90"
        />
        <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1">
          <span
            className={clsx(
              "inline-flex h-5 w-16 shrink-0 items-center justify-center rounded-md font-mono text-xs font-semibold",
              METHOD_LOOK[method] ?? "bg-sunken text-ink-soft",
            )}
          >
            {method}
          </span>
          <code className="font-mono text-sm wrap-anywhere">{path}</code>
          <span lang="en" className="text-sm text-pretty text-ink-soft">
            {summary}
          </span>
          <span className="lg:ml-auto">
            <Badge>{t(`callers.${caller}`)}</Badge>
          </span>
        </span>
      </summary>
      <OperationDetail operation={operation} schemas={schemas} />
    </details>
  );
}

function OperationDetail({ operation, schemas }: ApiOperationEntryProps) {
  const t = useTranslations("apiDocs");
  const { parameters, body, status, answer } = operation;
  return (
    <div className="flex flex-col gap-4 px-4 pt-1 pb-4 sm:pl-11">
      <p className="text-sm text-ink-soft">{t(`callerTexts.${operation.caller}`)}</p>
      {parameters.length > 0 ? (
        <Part title={t("parameters")}>
          <ul className="flex flex-col border-line border-l">
            {parameters.map((parameter) => (
              <li key={`${parameter.in} ${parameter.name}`} className="flex flex-col py-1 pl-3">
                <SchemaLine
                  name={parameter.in === "path" ? `{${parameter.name}}` : `?${parameter.name}=`}
                  schema={parameter.schema}
                  schemas={schemas}
                  isRequired={parameter.required}
                />
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {body ? (
        <Part title={t("body")}>
          <SchemaTree schema={body} schemas={schemas} />
        </Part>
      ) : null}
      <Part title={t("answer", { status })}>
        {answer ? <SchemaTree schema={answer} schemas={schemas} /> : <p>{t("noContent")}</p>}
      </Part>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="flex min-w-0 flex-col gap-1.5">
      <h3 className="text-sm font-semibold">{title}</h3>
      {children}
    </section>
  );
}
