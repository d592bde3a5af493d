import { clsx } from "clsx";
import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { WIZARD_STEPS, type WizardStep } from "./use-wizard-url";

const ALL = ["file", ...WIZARD_STEPS] as const;

/** Where in the wizard one is. */
export function WizardSteps({ current }: { readonly current: "file" | WizardStep }) {
  const t = useTranslations("uploads.steps");
  const at = ALL.indexOf(current);
  return (
    <ol aria-label={t("label")} className="flex flex-wrap gap-x-5 gap-y-2 text-sm">
      {ALL.map((step, index) => (
        <li
          key={step}
          aria-current={step === current ? "step" : undefined}
          className={clsx(
            "flex items-center gap-1.5",
            step === current ? "font-semibold text-ink" : "text-ink-soft",
          )}
        >
          <span
            className={clsx(
              "flex size-5 items-center justify-center rounded-full text-xs tabular-nums",
              index < at && "bg-good-soft text-good",
              index === at && "bg-accent text-on-accent",
              index > at && "bg-sunken text-ink-soft",
            )}
          >
            {index < at ? <Check aria-hidden className="size-3.5" /> : index + 1}
          </span>
          {t(step)}
        </li>
      ))}
    </ol>
  );
}
