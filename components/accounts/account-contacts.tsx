"use client";

import { AtSign, Phone } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { readKnownContacts } from "@/lib/domain/accounts/rules/account-fields";
import type { AccountContact, AccountDetail } from "@/lib/domain/accounts/schema/account";
import { OriginLine } from "./origin-line";

/** Phones and e-mails collected at the door; those that the account does not carry come first. */
export function AccountContacts({ account }: { readonly account: AccountDetail }) {
  const t = useTranslations("accounts.contacts");
  const { contacts, fields } = account;
  const known = readKnownContacts(Object.fromEntries(fields.map(({ name, value }) => [name, value])));
  const isNothingKnown = known.phones.length + known.emails.length === 0;
  return (
    <Card isFlush title={t("title")}>
      {contacts.length === 0 ? <p className="p-4 text-sm text-ink-soft">{t("none")}</p> : null}
      {contacts.length > 0 && isNothingKnown ? (
        <p className="border-line border-b px-4 py-2 text-xs text-pretty text-ink-soft">
          {t("nothingKnown")}
        </p>
      ) : null}
      {contacts.length > 0 ? (
        <ul className="divide-y divide-line">
          {contacts.map((contact) => (
            <Contact key={`${contact.kind} ${contact.value}`} contact={contact} />
          ))}
        </ul>
      ) : null}
    </Card>
  );
}

function Contact({ contact }: { readonly contact: AccountContact }) {
  const t = useTranslations("accounts.contacts");
  const { kind, value, label, isNew, visitCount } = contact;
  const Icon = kind === "email" ? AtSign : Phone;
  return (
    <li className="flex flex-col px-4 py-2.5">
      <p className="flex min-w-0 flex-wrap items-center gap-x-2 text-base">
        <Icon role="img" aria-label={t(kind)} className="size-4 shrink-0 text-ink-faint" />
        <span className="tabular min-w-0 font-medium break-all">{value}</span>
        <CopyButton text={value} />
        {isNew ? <Badge tone="accent">{t("new")}</Badge> : null}
      </p>
      <div className="flex flex-wrap items-center gap-x-2 text-xs text-ink-faint">
        <OriginLine origin={contact} />
        {label ? <span>· {label}</span> : null}
        {visitCount > 1 ? <span>· {t("visits", { count: visitCount })}</span> : null}
      </div>
    </li>
  );
}
