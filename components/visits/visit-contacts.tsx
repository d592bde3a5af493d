"use client";

import { useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";
import { DrawerSection } from "@/components/ui/drawer-section";
import type { VisitDetail } from "@/lib/domain/visits/schema";
import { Fact, FactList } from "./facts";

/** Phones and e-mails collected at the door. */
export function VisitContacts({ visit }: { readonly visit: VisitDetail }) {
  const t = useTranslations("visits");
  return (
    <DrawerSection title={t("drawer.contacts")}>
      <FactList>
        <Fact name={t("fields.phones")}>
          <Contacts visit={visit} kind="phone" none={t("noPhones")} />
        </Fact>
        <Fact name={t("fields.emails")}>
          <Contacts visit={visit} kind="email" none={t("noEmails")} />
        </Fact>
      </FactList>
    </DrawerSection>
  );
}

interface ContactsProps {
  readonly visit: VisitDetail;
  readonly kind: "phone" | "email";
  readonly none: string;
}

function Contacts({ visit, kind, none }: ContactsProps) {
  const contacts = visit.contacts.filter((contact) => contact.kind === kind);
  if (contacts.length === 0) return <span className="text-ink-faint">{none}</span>;
  return contacts.map(({ label, value }) => (
    <span key={`${label}${value}`} className="flex flex-wrap items-center gap-1">
      {label ? <span className="text-ink-faint">{label}</span> : null}
      <span className="tabular break-all">{value}</span>
      <CopyButton text={value} />
    </span>
  ));
}
