"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-classes";
import { Card } from "@/components/ui/card";
import { templateUrl } from "@/lib/domain/accounts/list-hooks";
import { fieldsOfType, IMPORT_TYPES } from "@/lib/domain/accounts/rules/account-fields/account-fields";

/** Empty files to fill in, one for each type of import and each format. */
export function TemplateCard() {
  const t = useTranslations("accountList.reference");
  const types = useTranslations("accountFields.type");
  return (
    <Card isFlush title={t("templates")}>
      <ul className="divide-y divide-line">
        {Object.values(IMPORT_TYPES).map((type) => (
          <li key={type} className="flex flex-wrap items-center justify-between gap-2 px-4 py-2">
            <p className="text-sm">
              <span className="font-medium">{types(`${type}`)}</span>{" "}
              <span className="text-ink-faint">{t("columns", { count: fieldsOfType(type).length })}</span>
            </p>
            <p className="flex gap-2">
              {(["xlsx", "csv"] as const).map((format) => (
                <a
                  key={format}
                  href={templateUrl(type, format)}
                  download
                  aria-label={t("download", { type: types(`${type}`), format: format.toUpperCase() })}
                  className={buttonClass("secondary")}
                >
                  <Download aria-hidden />
                  {format.toUpperCase()}
                </a>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
