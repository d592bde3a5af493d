"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { copyText } from "./copy-text";

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, when the page shows several: "Copiar id de la visita". */
  readonly label?: string;
}

/** Copies an id and says so, on screen and to screen readers. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const t = useTranslations("common.actions");
  const [isCopied, setIsCopied] = useState(false);

  useEffect(() => {
    if (!isCopied) {
      return;
    }
    const timer = setTimeout(() => setIsCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [isCopied]);

  return (
    <span className="inline-flex items-center gap-1">
      <AriaButton
        aria-label={label ?? t("copy")}
        onPress={async () => setIsCopied(await copyText(text))}
        className="inline-flex size-6 items-center justify-center rounded-md text-ink-faint hover:bg-hover hover:text-ink pointer-coarse:size-8"
      >
        {isCopied ? (
          <Check aria-hidden className="size-3.5 text-good" />
        ) : (
          <Copy aria-hidden className="size-3.5" />
        )}
      </AriaButton>
      <span role="status" className="font-sans text-xs text-good empty:hidden">
        {isCopied ? t("copied") : ""}
      </span>
    </span>
  );
}
