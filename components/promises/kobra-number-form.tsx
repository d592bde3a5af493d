"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-queue";
import { afterSuccess } from "@/lib/client/after-success";
import { ApiError } from "@/lib/client/api-error";
import { useErrorText } from "@/lib/client/use-error-text";
import { useGiveKobraNumber } from "@/lib/domain/promises/hooks";
import type { PromiseDetail } from "@/lib/domain/promises/schema";

const NUMBER = /^[1-9]\d{0,14}$/;

/** Asks for the integer by which Kobra knows the visit: without it nothing can leave. */
export function KobraNumberForm({ promise }: { readonly promise: PromiseDetail }) {
  const t = useTranslations("promises");
  const errorText = useErrorText();
  const [text, setText] = useState("");
  const { mutateAsync, isPending, error } = useGiveKobraNumber(promise.id);
  const isGood = NUMBER.test(text.trim());
  const isTaken = error instanceof ApiError && error.code === "conflict";
  const failure = error ? (isTaken ? t("drawer.giveIdTaken") : errorText(error).reason) : undefined;
  const isWrong = text.trim() !== "" && !isGood;
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isGood) return;
        afterSuccess(mutateAsync(text.trim()), () => showToast({ title: t("drawer.idGiven"), tone: "good" }));
      }}
    >
      <Banner tone="warn">{t("drawer.noKobraId", { visit: promise.kobraVisitId })}</Banner>
      <TextField
        label={t("drawer.giveId")}
        value={text}
        onChange={setText}
        isInvalid={isWrong || failure !== undefined}
        error={isWrong ? t("drawer.giveIdWrong") : (failure ?? "")}
        inputProps={{ inputMode: "numeric", maxLength: 15 }}
      />
      <Button type="submit" className="self-start" isPending={isPending} isDisabled={!isGood}>
        {t("drawer.giveIdSubmit")}
      </Button>
    </form>
  );
}
