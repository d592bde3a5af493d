"use client";

import { Command } from "cmdk";
import { Contact } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useAccountSearch } from "@/lib/domain/accounts/hooks";
import { PALETTE_GROUP, PALETTE_ITEM } from "./palette-classes";

interface PaletteAccountsProps {
  readonly search: string;
  readonly onClose: () => void;
}

/** Somebody types a number of twelve digits: one question at its end, not twelve. */
const PAUSE_MS = 180;

/** Accounts whose externalID or client name holds every word typed. */
export function PaletteAccounts({ search, onClose }: PaletteAccountsProps) {
  const t = useTranslations("frame.palette");
  const router = useRouter();
  const settled = useSettled(search);
  const { data } = useAccountSearch(settled);
  const accounts = search.trim() === "" ? [] : (data?.accounts ?? []);
  if (accounts.length === 0) return null;
  return (
    <Command.Group heading={t("groups.accounts")} className={PALETTE_GROUP}>
      {accounts.map(({ id, externalId, clientName, portfolioName }) => (
        <Command.Item
          key={id}
          value={`account-${id}`}
          keywords={[clientName ?? "", externalId]}
          onSelect={() => {
            onClose();
            router.push(`/accounts/${id}`);
          }}
          className={PALETTE_ITEM}
        >
          <Contact aria-hidden />
          <span className="min-w-0 flex-1 truncate">{clientName ?? t("unknownClient")}</span>
          <span className="shrink-0 font-mono text-xs text-ink-faint">{externalId}</span>
          {portfolioName ? (
            <span className="max-w-32 shrink-0 truncate text-xs text-ink-faint max-sm:hidden">
              {portfolioName}
            </span>
          ) : null}
        </Command.Item>
      ))}
    </Command.Group>
  );
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
