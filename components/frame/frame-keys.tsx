"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { tinykeys } from "tinykeys";
import { useCarriedHref } from "./carried-filter";
import { FrameControlsContext } from "./frame-controls";
import { navigationFor } from "./navigation";
import { PaletteActionsProvider } from "./palette-actions";
import { useSingleKeys } from "./use-single-keys";
import { useViewer } from "./viewer-context";

const Palette = dynamic(() => import("./palette").then((module) => module.Palette), { ssr: false });
const OwnPasswordDialog = dynamic(
  () => import("./own-password-dialog").then((module) => module.OwnPasswordDialog),
  { ssr: false },
);
const ShortcutsDialog = dynamic(() => import("./shortcuts-dialog").then((module) => module.ShortcutsDialog), {
  ssr: false,
});

type Overlay = "palette" | "shortcuts" | "password";

/** The palette, the list of shortcuts, the change of password, and the keys that work on every page. */
export function FrameKeys({ children }: { readonly children: ReactNode }) {
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const controls = useMemo(
    () => ({
      openPalette: () => setOverlay("palette"),
      openShortcuts: () => setOverlay("shortcuts"),
      openPassword: () => setOverlay("password"),
    }),
    [],
  );

  useEffect(
    () =>
      tinykeys(window, {
        "$mod+k": (event) => {
          event.preventDefault();
          setOverlay((open) => (open === "palette" ? null : "palette"));
        },
      }),
    [],
  );
  useGoKeys();
  useSingleKeys({ "Shift+?": controls.openShortcuts, "/": focusSearch, "Shift+/": focusSearch }, !overlay);

  const close = () => setOverlay(null);
  return (
    <FrameControlsContext value={controls}>
      <PaletteActionsProvider>
        {children}
        {overlay === "palette" ? <Palette isOpen onClose={close} controls={controls} /> : null}
        {overlay === "shortcuts" ? <ShortcutsDialog isOpen onClose={close} /> : null}
        {overlay === "password" ? <OwnPasswordDialog onClose={close} /> : null}
      </PaletteActionsProvider>
    </FrameControlsContext>
  );
}

function useGoKeys(): void {
  const router = useRouter();
  const { role } = useViewer();
  const hrefTo = useCarriedHref();
  const bindings = navigationFor(role)
    .filter((entry) => entry.letter)
    .map((entry) => [`g ${entry.letter}`, () => router.push(hrefTo(entry.href))] as const);
  useSingleKeys(Object.fromEntries(bindings));
}

function focusSearch(event: KeyboardEvent): void {
  const field = document.querySelector("[data-page-search]");
  if (field instanceof HTMLElement) {
    event.preventDefault();
    field.focus();
  }
}
