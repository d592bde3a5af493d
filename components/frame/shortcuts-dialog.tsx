"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Dialog } from "@/components/ui/dialog";
import { KeyHint } from "@/components/ui/key-hint";
import { Switch } from "@/components/ui/switch";
import { navigationFor } from "./navigation";
import { setSingleKeysEnabled, useSingleKeysEnabled } from "./single-keys-setting";
import { useModifierKey } from "./use-modifier-key";
import { useViewer } from "./viewer-context";

interface ShortcutsDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function ShortcutsDialog({ isOpen, onClose }: ShortcutsDialogProps) {
  const t = useTranslations("frame");
  const { role } = useViewer();
  const modifier = useModifierKey();
  const isEnabled = useSingleKeysEnabled();
  const pages = navigationFor(role).filter((entry) => entry.letter);
  return (
    <Dialog title={t("shortcuts.title")} isOpen={isOpen} onClose={onClose}>
      <div className="flex flex-col gap-5">
        <div className="flex flex-col gap-1">
          <Switch isSelected={isEnabled} onChange={setSingleKeysEnabled}>
            {t("shortcuts.enabled")}
          </Switch>
          <p className="text-xs text-ink-faint">{t("shortcuts.enabledHint")}</p>
        </div>
        <ShortcutGroup title={t("shortcuts.groups.screen")}>
          <Shortcut keys={[modifier, "K"]} label={t("shortcuts.palette")} />
          <Shortcut keys={["?"]} label={t("shortcuts.list")} />
          <Shortcut keys={["/"]} label={t("shortcuts.search")} />
          <Shortcut keys={["J", "K"]} label={t("shortcuts.move")} />
          <Shortcut keys={["Enter"]} label={t("shortcuts.openRow")} />
          <Shortcut keys={["Esc"]} label={t("shortcuts.closePanel")} />
        </ShortcutGroup>
        <ShortcutGroup title={t("shortcuts.groups.go")}>
          {pages.map((entry) => (
            <Shortcut
              key={entry.key}
              keys={["G", entry.letter?.toUpperCase() ?? ""]}
              label={t(`pages.${entry.key}`)}
            />
          ))}
        </ShortcutGroup>
      </div>
    </Dialog>
  );
}

function ShortcutGroup({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-xs font-medium text-ink-faint">{title}</h3>
      <dl className="flex flex-col gap-1.5">{children}</dl>
    </section>
  );
}

function Shortcut({ keys, label }: { readonly keys: readonly string[]; readonly label: string }) {
  return (
    <div className="flex items-center justify-between gap-4 text-base">
      <dt>{label}</dt>
      <dd className="flex gap-1">
        {keys.map((key) => (
          <KeyHint key={key}>{key}</KeyHint>
        ))}
      </dd>
    </div>
  );
}
