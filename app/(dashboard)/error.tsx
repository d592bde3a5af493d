"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";

interface PageErrorProps {
  readonly error: unknown;
  readonly retry: () => void;
}

export default function PageError({ error, retry }: PageErrorProps) {
  const t = useTranslations("errors.page");
  return (
    <Card>
      <ErrorState
        titleAs="h1"
        title={t("title")}
        reason={t("reason")}
        advice={t("advice")}
        reference={digestOf(error)}
        onRetry={retry}
      />
    </Card>
  );
}

/** Next replaces a server error by a digest, which the server's log carries too. */
function digestOf(error: unknown): string | null {
  return error instanceof Error && "digest" in error && typeof error.digest === "string"
    ? error.digest
    : null;
}
