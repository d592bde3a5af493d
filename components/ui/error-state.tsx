"use client";

import { RotateCw, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "./button";
import { CopyButton } from "./copy-button";

interface ErrorStateProps {
  /** What happened. */
  readonly title: string;
  /** Why. */
  readonly reason: string;
  /** What to do. */
  readonly advice: string;
  readonly reference?: string | null;
  /** `h1` where it is the whole page. */
  readonly titleAs?: "h1" | "p";
  readonly onRetry?: () => void;
  readonly isRetrying?: boolean;
}

/** A fault, kept inside the card that it concerns. `useErrorText` gives the words for an API error. */
export function ErrorState(props: ErrorStateProps) {
  const { title, reason, advice, reference, onRetry, isRetrying, titleAs: Title = "p" } = props;
  const t = useTranslations("common");
  return (
    <div role="alert" className="flex flex-col items-center gap-1 px-4 py-10 text-center">
      <div className="mb-2 flex size-10 items-center justify-center rounded-full bg-danger-soft text-danger">
        <TriangleAlert aria-hidden className="size-5" />
      </div>
      <Title className="text-base font-semibold text-balance">{title}</Title>
      <p className="max-w-sm text-sm text-pretty text-ink-soft">
        {reason} {advice}
      </p>
      {onRetry ? (
        <div className="mt-3">
          <Button icon={<RotateCw aria-hidden />} onPress={onRetry} isPending={isRetrying}>
            {t("actions.retry")}
          </Button>
        </div>
      ) : null}
      {reference ? (
        <p className="mt-2 flex items-center gap-1 font-mono text-xs text-ink-faint">
          {t("reference", { reference })}
          <CopyButton text={reference} />
        </p>
      ) : null}
    </div>
  );
}
