"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { FormDialog } from "@/components/forms/form-dialog";
import { FormTextField } from "@/components/forms/form-text-field";
import { showToast } from "@/components/ui/toast-queue";
import { ApiError } from "@/lib/client/api-error";
import { useSavePortfolio } from "@/lib/domain/portfolios/hooks";
import { type PortfolioEntry, portfolioInputSchema } from "@/lib/domain/portfolios/schema";

interface PortfolioDialogProps {
  /** Null to add one. */
  readonly portfolio: PortfolioEntry | null;
  readonly onClose: () => void;
}

interface PortfolioFormValues {
  readonly name: string;
  readonly kobraBranchId: string;
}

export function PortfolioDialog({ portfolio, onClose }: PortfolioDialogProps) {
  const t = useTranslations("settings.portfolios");
  const { control, handleSubmit, setError } = useForm<PortfolioFormValues>({
    defaultValues: { name: portfolio?.name ?? "", kobraBranchId: portfolio?.kobraBranchId ?? "" },
  });
  const save = useSavePortfolio();
  const isTaken = save.error instanceof ApiError && save.error.code === "conflict";

  const submit = handleSubmit((input) =>
    save.mutate(
      { portfolioId: portfolio?.id ?? null, input },
      {
        onSuccess: () => {
          showToast({ tone: "good", title: t("saved", { name: input.name.trim() }) });
          onClose();
        },
        onError: (error) => {
          if (error instanceof ApiError && error.code === "conflict") {
            setError("kobraBranchId", { message: t("branchTaken") }, { shouldFocus: true });
          }
        },
      },
    ),
  );

  return (
    <FormDialog
      title={portfolio ? t("editTitle", { name: portfolio.name }) : t("add")}
      submitLabel={portfolio ? t("save") : t("add")}
      isPending={save.isPending}
      error={isTaken ? null : save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <FormTextField
        control={control}
        name="name"
        schema={portfolioInputSchema.shape.name}
        refusal={t("nameRefused")}
        label={t("name")}
        autoComplete="off"
        autoFocus
      />
      <FormTextField
        control={control}
        name="kobraBranchId"
        schema={portfolioInputSchema.shape.kobraBranchId}
        refusal={t("branchRefused")}
        label={t("branch")}
        hint={t("branchHint")}
        autoComplete="off"
      />
    </FormDialog>
  );
}
