"use client";

import { Download } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useViewer } from "@/components/frame/viewer-context";
import { buttonClass } from "@/components/ui/button-classes";
import { CopyButton } from "@/components/ui/copy-button";
import { DrawerSection } from "@/components/ui/drawer-section";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { downloadReceiptEndpoint } from "@/lib/domain/receipts/endpoints";
import type { ReceiptDetail } from "@/lib/domain/receipts/schema";
import { formatJsonText } from "./format-json-text";
import { isJson } from "./read-payload";

/** More would freeze a cheap laptop while it wraps the lines; the download has all of it. */
const MOST_SHOWN = 100_000;
const UNREADABLE = "\ufffd";

/** The body as it came, or with its JSON indented. */
export function RawBody({ receipt }: { readonly receipt: ReceiptDetail }) {
  const t = useTranslations("inbox.body");
  const format = useFormatter();
  const { role } = useViewer();
  const { bodyText } = receipt;
  const isFormattable = useMemo(() => isJson(bodyText), [bodyText]);
  const [view, setView] = useState<"pretty" | "raw">("pretty");
  const isPretty = isFormattable && view === "pretty";
  const shown = useMemo(
    () => (isPretty ? formatJsonText(bodyText, MOST_SHOWN) : bodyText).slice(0, MOST_SHOWN),
    [bodyText, isPretty],
  );
  const notes = [
    ...(bodyText.length > MOST_SHOWN ? [t("cut", { shown: format.number(MOST_SHOWN, "integer") })] : []),
    ...(bodyText.includes(UNREADABLE) ? [t("unreadable")] : []),
  ];
  return (
    <DrawerSection
      title={t("title")}
      actions={
        <div className="flex items-center gap-1">
          {isFormattable ? (
            <SegmentedControl
              label={t("view")}
              segments={[
                { id: "pretty", label: t("pretty") },
                { id: "raw", label: t("raw") },
              ]}
              value={view}
              onChange={setView}
            />
          ) : null}
          <CopyButton text={bodyText} label={t("copy")} />
          {role === "viewer" ? null : (
            <a
              href={downloadReceiptEndpoint.path.replace("{receiptId}", receipt.receiptId)}
              download
              aria-label={t("download")}
              title={t("download")}
              className={buttonClass("quiet", "px-2")}
            >
              <Download aria-hidden />
            </a>
          )}
        </div>
      }
    >
      {notes.map((note) => (
        <p key={note} className="text-xs text-ink-soft">
          {note}
        </p>
      ))}
      {bodyText === "" ? (
        <p className="text-sm text-ink-soft">{t("empty")}</p>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: a pre keeps the line breaks of the body
        <pre
          role="region"
          aria-label={t("content")}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
          tabIndex={0}
          className="max-h-96 overflow-auto rounded-md border border-line bg-sunken p-3 font-mono text-xs whitespace-pre-wrap [overflow-wrap:anywhere]"
        >
          {shown}
        </pre>
      )}
    </DrawerSection>
  );
}
