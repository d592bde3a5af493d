"use client";

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { ApiError } from "@/lib/client/api-error";
import { useErrorText } from "@/lib/client/use-error-text";

interface RefusalBannerProps {
  readonly error: unknown;
  /** What a `conflict` means here, where the general words would not help. */
  readonly conflictText?: string;
}

/** Why the server refused what a dialog sent; nothing while there is no error. */
export function RefusalBanner({ error, conflictText }: RefusalBannerProps) {
  const t = useTranslations("common");
  const errorText = useErrorText();
  if (!error) {
    return null;
  }
  if (conflictText && error instanceof ApiError && error.code === "conflict") {
    return (
      <Banner tone="danger" isAnnounced>
        {conflictText}
      </Banner>
    );
  }
  const { title, reason, advice, reference } = errorText(error);
  return (
    <Banner tone="danger" title={title} isAnnounced>
      <p>
        {reason} {advice}
      </p>
      {reference ? <p className="font-mono text-xs text-ink-soft">{t("reference", { reference })}</p> : null}
    </Banner>
  );
}
