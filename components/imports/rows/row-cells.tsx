"use client";

import { useTranslations } from "next-intl";
import { ACCOUNT_FIELD_NAMES } from "@/lib/domain/accounts/rules/account-fields/account-fields";
import type { ImportRowDetail } from "@/lib/domain/imports/schema/ledger";
import { useProblemWords } from "../use-problem-words";

/** What stood in the file beside what was sent, field by field, and the columns that are kept to ourselves. */
export function RowCells({ row }: { readonly row: ImportRowDetail }) {
  const t = useTranslations("imports.row");
  const words = useProblemWords();
  const fields = ACCOUNT_FIELD_NAMES.filter(
    (field) => (row.texts[field] ?? "") !== "" || row.values?.[field] !== undefined,
  );
  const extras = Object.entries(row.extras);
  return (
    <div className="flex flex-col gap-3">
      <table className="w-full table-fixed border-collapse text-left text-sm">
        <thead className="text-xs text-ink-faint">
          <tr className="border-line border-b">
            <th scope="col" className="py-1 pr-2 font-medium">
              {t("field")}
            </th>
            <th scope="col" className="py-1 pr-2 font-medium">
              {t("inFile")}
            </th>
            <th scope="col" className="py-1 font-medium">
              {t(row.outcome === "waiting" ? "toSend" : "sent")}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {fields.map((field) => (
            <tr key={field} className="align-top">
              <th scope="row" className="py-1 pr-2 font-normal text-ink-soft wrap-anywhere">
                {words.field(field)}
              </th>
              <td className="py-1 pr-2 wrap-anywhere">{row.texts[field] || "—"}</td>
              <td className="py-1 wrap-anywhere">
                {row.values?.[field] === undefined ? (
                  <span className="text-ink-faint">{t("notSent")}</span>
                ) : (
                  String(row.values[field])
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {extras.length > 0 ? (
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
          <dt className="col-span-2 text-xs text-ink-faint">{t("extras")}</dt>
          {extras.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-ink-soft">{name}</dt>
              <dd className="wrap-anywhere">{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  );
}
