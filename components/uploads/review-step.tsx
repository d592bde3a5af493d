"use client";

import { ArrowLeft, ArrowRight, Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-classes";
import { Card } from "@/components/ui/card";
import { Spinner } from "@/components/ui/spinner";
import { StatTile } from "@/components/ui/stat-tile";
import type { Upload, UploadPlan, UploadRowQuery } from "@/lib/domain/uploads/schema";
import { ProblemList } from "./problem-list";
import { ProgressCard } from "./progress-card";
import { RepairColumn } from "./repair-column";
import { ReviewRows } from "./review-rows";
import { StepFooter } from "./step-footer";
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
  const [chosen, setChosen] = useState<UploadRowQuery | null>(null);
  const checking = t("checking.rows", { done: upload.rowsDone, total: upload.rowCount });
  if (!counts) return <ProgressCard title={t("checking.first")} text={checking} note={t("reading.leave")} />;
  const query: UploadRowQuery = chosen ?? { show: counts.faulty > 0 ? "errors" : "all" };
  const version = `${isChecking}-${JSON.stringify(counts)}`;
  return (
    <div className="flex flex-col gap-4">
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-5">
        <StatTile label={t("review.counts.rows")} value={upload.rowCount} />
        {COUNTED.map((key) => (
          <StatTile key={key} label={t(`review.counts.${key}`)} value={counts[key]} />
        ))}
      </div>
      <Card
        title={t("review.problems")}
        isFlush
        actions={
          counts.faulty > 0 ? (
            <a className={buttonClass("quiet")} href={`/api/uploads/${upload.id}/faulty-rows`} download>
              <Download aria-hidden /> {t("review.download")}
            </a>
          ) : null
        }
      >
        <ProblemList upload={upload} plan={plan} version={version} query={query} onChoose={setChosen} />
      </Card>
      <RepairColumn upload={upload} plan={plan} />
      <ReviewRows upload={upload} query={query} version={version} onQuery={setChosen} />
      <StepFooter
        back={
          <Button icon={<ArrowLeft aria-hidden />} onPress={() => goTo("columns")}>
            {t("review.back")}
          </Button>
        }
        note={
          isChecking ? (
            <>
              <Spinner /> {t("checking.title")}: {checking}
            </>
          ) : null
        }
      >
        <Button
          variant="primary"
          icon={<ArrowRight aria-hidden />}
          isDisabled={isChecking}
          onPress={() => goTo("send")}
        >
          {t("review.next")}
        </Button>
      </StepFooter>
    </div>
  );
}
