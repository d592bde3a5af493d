"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { toTextKey } from "@/lib/core/text";
import type { FrameControls } from "./frame-controls";
import { PaletteAccounts } from "./palette-accounts";
import { type PaletteAction, useRegisteredActions } from "./palette-actions";
import { PALETTE_GROUP, PALETTE_ITEM } from "./palette-classes";
import { useFrameActions } from "./use-frame-actions";

interface PaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly controls: FrameControls;
}

/** Pages and actions by name. Loaded when first opened. */
export function Palette({ isOpen, onClose, controls }: PaletteProps) {
  const t = useTranslations("frame.palette");
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) {
          onClose();
        }
      }}
      className="fixed inset-0 z-50 flex items-start justify-center bg-scrim p-2 pt-[10dvh]"
    >
      <Modal className="w-full max-w-lg overflow-hidden rounded-md border border-line bg-surface shadow-floating">
        <AriaDialog aria-label={t("title")} className="outline-none">
          <PaletteBody onClose={onClose} controls={controls} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteBody({ onClose, controls }: Omit<PaletteProps, "isOpen">) {
  const t = useTranslations("frame.palette");
  const [search, setSearch] = useState("");
  const frameActions = useFrameActions(controls);
  const pageActions = useRegisteredActions();
  const groups = Object.entries(Object.groupBy([...pageActions, ...frameActions], ({ group }) => group));

  const run = (action: PaletteAction) => {
    onClose();
    action.run();
  };

  return (
    <Command label={t("title")} loop filter={matchAction}>
      <div className="flex items-center gap-2 border-line border-b px-3">
        <Search aria-hidden className="size-4 shrink-0 text-ink-faint" />
        <Command.Input
          autoFocus
          value={search}
          onValueChange={setSearch}
          placeholder={t("placeholder")}
          className="h-11 w-full bg-transparent text-base outline-none placeholder:text-ink-faint pointer-coarse:text-[1rem]"
        />
      </div>
      <Command.List label={t("title")} className="max-h-[50dvh] overflow-auto p-1">
        <Command.Empty className="px-3 py-6 text-center text-sm text-ink-soft">{t("empty")}</Command.Empty>
        {groups.map(([group, actions]) => (
          <Command.Group key={group} heading={group} className={PALETTE_GROUP}>
            {actions?.map((action) => (
              <Command.Item
                key={action.id}
                value={action.id}
                keywords={[action.label, ...(action.keywords ?? [])]}
                onSelect={() => run(action)}
                className={PALETTE_ITEM}
              >
                {action.icon}
                {action.label}
              </Command.Item>
            ))}
          </Command.Group>
        ))}
        <PaletteAccounts search={search} onClose={onClose} />
      </Command.List>
    </Command>
  );
}

/** Every word typed must occur, accents and case aside; a hit at the start of the label comes first. */
function matchAction(_id: string, search: string, keywords: string[] = []): number {
  const text = toTextKey(keywords.join(" "));
  const query = toTextKey(search);
  if (text.startsWith(query)) {
    return 1;
  }
  return query.split(" ").every((word) => text.includes(word)) ? 0.5 : 0;
}
