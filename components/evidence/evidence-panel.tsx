"use client";

import "./evidence.css";
import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { ButtonLink } from "@/components/ui/link";
import { SkeletonText } from "@/components/ui/skeleton";
import { useErrorText } from "@/lib/client/use-error-text";
import { useVisit } from "@/lib/domain/visits/hooks";
import { EvidenceSheet } from "./evidence-sheet";
import { usePrintRecord } from "./use-print-record";

/** The evidence sheet of one visit, as it will be printed, with the button that prints it. */
export function EvidencePanel({ visitId }: { readonly visitId: string }) {
  const t = useTranslations("truth.sheet");
  const errorText = useErrorText();
  const { data: visit, error, isFetching, refetch } = useVisit(visitId);
  const printedAt = usePrintRecord(visitId, visit !== undefined);
  return (
    <div className="mx-auto flex max-w-[200mm] flex-col gap-3">
      <div className="flex flex-wrap justify-between gap-2 print:hidden">
        <ButtonLink href={`/visits?range=all&visit=${visitId}`}>{t("back")}</ButtonLink>
        <Button
          variant="primary"
          icon={<Printer aria-hidden />}
          isDisabled={!visit}
          onPress={() => window.print()}
        >
          {t("print")}
        </Button>
      </div>
      {visit ? (
        <EvidenceSheet visit={visit} printedAt={printedAt} />
      ) : error ? (
        <ErrorState {...errorText(error)} onRetry={() => void refetch()} isRetrying={isFetching} />
      ) : (
        <SkeletonText lines={24} />
      )}
    </div>
  );
}
