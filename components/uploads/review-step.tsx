"use client";

import { ArrowLeft, ArrowRight, Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-classes";
import { Card } from "@/components/ui/card";
import { StatTile } from "@/components/ui/stat-tile";
import type { Upload, UploadPlan, UploadRowQuery } from "@/lib/domain/uploads/schema";
import { ProblemList } from "./problem-list";
import { ProgressCard } from "./progress-card";
import { RepairColumn } from "./repair-column";
import { ReviewRows } from "./review-rows";
import { useWizardUrl } from "./use-wizard-url";

interface ReviewStepProps {
  readonly upload: Upload;
  readonly plan: UploadPlan;
}

const COUNTED = ["sound", "faulty", "repeated", "sentBefore"] as const;

/** What is wrong with the rows: counted by problem, shown, mended cell by cell or column by column. */
export function ReviewStep({ upload, plan }: ReviewStepProps) {
  const t = useTranslations("uploads");
  const { goTo } = useWizardUrl();
  const { counts, isChecking } = upload;
  const [query, setQuery] = useState<UploadRowQuery>({ show: (counts?.faulty ?? 0) > 0 ? "errors" : "all" });
  const version = `${isChecking}-${JSON.stringify(counts)}`;
  if (!counts) return null;
  return (
    <div className="flex flex-col gap-4">
      {isChecking ? (
        <ProgressCard
          title={t("checking.title")}
          text={t("checking.rows", { done: upload.rowsDone, total: upload.rowCount })}
        />
      ) : null}
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-5">
        <StatTile label={t("review.counts.rows")} value={upload.rowCount} />
        {COUNTED.map((key) => (
          <StatTile key={key} label={t(`review.counts.${key}`)} value={counts[key]} />
        ))}
      </div>
      <Card title={t("review.problems")} isFlush>
        <ProblemList uploadId={upload.id} version={version} query={query} onChoose={setQuery} />
      </Card>
      <RepairColumn upload={upload} plan={plan} />
      <ReviewRows upload={upload} query={query} version={version} onQuery={setQuery} />
      <div className="flex flex-wrap justify-between gap-2">
        <Button icon={<ArrowLeft aria-hidden />} onPress={() => goTo("columns")}>
          {t("review.back")}
        </Button>
        <div className="flex flex-wrap gap-2">
          {counts.faulty > 0 ? (
            <a className={buttonClass("secondary")} href={`/api/uploads/${upload.id}/faulty-rows`} download>
              <Download aria-hidden /> {t("review.download")}
            </a>
          ) : null}
          <Button
            variant="primary"
            icon={<ArrowRight aria-hidden />}
            isDisabled={isChecking}
            onPress={() => goTo("send")}
          >
            {t("review.next")}
          </Button>
        </div>
      </div>
    </div>
  );
}
