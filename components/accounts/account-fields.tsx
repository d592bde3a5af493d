"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Fact, FactList } from "@/components/visits/facts";
import type { AccountDetail } from "@/lib/domain/accounts/schema";

/** What an upload told of the account, under Kobra's own names; nothing where there was none. */
export function AccountFields({ account }: { readonly account: AccountDetail }) {
  const t = useTranslations("accounts.fields");
  if (account.fields.length === 0) return null;
  return (
    <Card title={t("title")}>
      <FactList>
        {account.fields.map(({ name, value }) => (
          <Fact key={name} name={name}>
            {value}
          </Fact>
        ))}
      </FactList>
    </Card>
  );
}
