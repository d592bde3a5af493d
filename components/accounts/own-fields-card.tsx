"use client";

import { Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useViewer } from "@/components/frame/viewer-context";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { Fact, FactList } from "@/components/visits/facts";
import type { AccountDetail } from "@/lib/domain/accounts/schema/account";
import { OwnFieldsDialog } from "./own-fields-dialog";

/** What is kept of the account for our own use: it is never sent to Kobra. */
export function OwnFieldsCard({ account }: { readonly account: AccountDetail }) {
  const t = useTranslations("accounts.own");
  const isEditor = useViewer().role !== "viewer";
  const [isEditing, setEditing] = useState(false);
  const { wolkvoxRecordId, extras } = account;
  return (
    <Card
      title={t("title")}
      actions={
        isEditor ? (
          <Button icon={<Pencil aria-hidden />} onPress={() => setEditing(true)}>
            {t("edit")}
          </Button>
        ) : null
      }
    >
      <FactList>
        <Fact name={t("record")}>
          {wolkvoxRecordId === null ? null : (
            <span className="inline-flex items-center gap-1 font-mono text-xs">
              {wolkvoxRecordId}
              <CopyButton text={wolkvoxRecordId} label={t("copyRecord")} />
            </span>
          )}
        </Fact>
        {extras.map(({ name, value }) => (
          <Fact key={name} name={name}>
            {value}
          </Fact>
        ))}
      </FactList>
      <p className="mt-3 text-xs text-ink-faint">{t("neverSent")}</p>
      {isEditing ? <OwnFieldsDialog account={account} onClose={() => setEditing(false)} /> : null}
    </Card>
  );
}
