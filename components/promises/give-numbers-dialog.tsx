"use client";

import { Upload } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useGiveKobraNumbers } from "@/lib/domain/promises/hooks";
import type { GivenNumbers } from "@/lib/domain/promises/schema";
import { ChooseFile } from "./choose-file";
import { useFileProblem } from "./use-file-problem";

/** Kobra's integer ids for many visits, by a small file. */
export function GiveNumbersDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations("promises.ids");
  const problemText = useFileProblem();
  const { mutate, isPending, data, error } = useGiveKobraNumbers();
  return (
    <Dialog title={t("title")} isOpen onClose={onClose}>
      <div className="flex flex-col items-start gap-3">
        <p className="text-sm text-pretty text-ink-soft">{t("text")}</p>
        <ChooseFile onChoose={mutate}>
          <Button variant="primary" icon={<Upload aria-hidden />} isPending={isPending}>
            {t("choose")}
          </Button>
        </ChooseFile>
        {error ? (
          <Banner tone="danger" isAnnounced>
            {problemText(error)}
          </Banner>
        ) : null}
        {data ? <Result result={data} /> : null}
      </div>
    </Dialog>
  );
}

const MOST_ROWS_NAMED = 20;

function Result({ result }: { readonly result: GivenNumbers }) {
  const t = useTranslations("promises.ids");
  const format = useFormatter();
  return (
    <div role="status" className="flex w-full flex-col gap-2">
      <Banner>{t("given", { count: result.given })}</Banner>
      {(["unknown", "taken", "faulty"] as const)
        .filter((why) => result[why].length > 0)
        .map((why) => (
          <Banner key={why} tone="warn">
            {t(why, { rows: format.list(result[why].slice(0, MOST_ROWS_NAMED).map(String)) })}
          </Banner>
        ))}
    </div>
  );
}
