"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Fact, FactList } from "@/components/visits/facts";
import {
  ACCOUNT_FIELD_NAMES,
  ACCOUNT_FIELDS,
} from "@/lib/domain/accounts/rules/account-fields/account-fields";
import { FIELD_GROUPS } from "@/lib/domain/accounts/rules/account-fields/field-shape";
import type { AccountDetail } from "@/lib/domain/accounts/schema/account";
import { useAccountWords } from "./use-account-words";

/** What Kobra accepted of the account, by groups; nothing where nothing was ever sent. */
export function AccountFields({ account }: { readonly account: AccountDetail }) {
  const t = useTranslations("accounts.fields");
  const groups = useTranslations("accountFields.group");
  const words = useAccountWords();
  if (account.fields.length === 0) return null;
  const values = new Map(account.fields.map(({ name, value }) => [name, value]));
  const known = new Set<string>(ACCOUNT_FIELD_NAMES);
  const unknown = account.fields.filter(({ name }) => !known.has(name));
  return (
    <Card title={t("title")}>
      <div className="flex flex-col gap-4">
        {FIELD_GROUPS.map((group) => {
          const names = ACCOUNT_FIELD_NAMES.filter(
            (name) => ACCOUNT_FIELDS[name].group === group && values.has(name),
          );
          if (names.length === 0) return null;
          return (
            <section key={group}>
              <h3 className="mb-1.5 text-xs font-semibold text-ink-soft">{groups(group)}</h3>
              <FactList>
                {names.map((name) => (
                  <Fact key={name} name={words.label(name)}>
                    {words.value(name, values.get(name) ?? "")}
                  </Fact>
                ))}
              </FactList>
            </section>
          );
        })}
        {unknown.length > 0 ? (
          <FactList>
            {unknown.map(({ name, value }) => (
              <Fact key={name} name={name}>
                {value}
              </Fact>
            ))}
          </FactList>
        ) : null}
      </div>
    </Card>
  );
}
