import { clsx } from "clsx";
import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button as AriaButton } from "react-aria-components/Button";
import { useWizardUrl, WIZARD_STEPS, type WizardStep } from "./use-wizard-url";

export const ALL_STEPS = ["file", ...WIZARD_STEPS] as const;
export type AnyStep = "file" | WizardStep;

interface WizardStepsProps {
  readonly current: AnyStep;
  /** Steps that are done can be gone back to. */
  readonly isFree: boolean;
}

/** Where in the wizard one is, on one line: a phone has room for the name of the current step alone. */
export function WizardSteps({ current, isFree }: WizardStepsProps) {
  const t = useTranslations("uploads.steps");
  const { goTo, startAnew } = useWizardUrl();
  const at = ALL_STEPS.indexOf(current);
  return (
    <ol aria-label={t("label")} className="flex items-center gap-x-2 text-sm sm:gap-x-4">
      {ALL_STEPS.map((step, index) => (
        <li key={step} aria-current={step === current ? "step" : undefined} className="flex">
          {isFree && index < at ? (
            <AriaButton
              onPress={() => (step === "file" ? startAnew() : goTo(step))}
              className="rounded-md hover:text-ink hover:underline"
            >
              <Step step={step} index={index} at={at} />
            </AriaButton>
          ) : (
            <Step step={step} index={index} at={at} />
          )}
        </li>
      ))}
    </ol>
  );
}

function Step({ step, index, at }: { readonly step: AnyStep; readonly index: number; readonly at: number }) {
  const t = useTranslations("uploads.steps");
  return (
    <span
      className={clsx(
        "flex min-h-6 items-center gap-1.5",
        index === at ? "font-semibold text-ink" : "text-ink-soft",
      )}
    >
      <span
        className={clsx(
          "flex size-6 items-center justify-center rounded-full text-xs tabular-nums",
          index < at && "bg-good-soft text-good",
          index === at && "bg-accent text-on-accent",
          index > at && "bg-sunken text-ink-soft",
        )}
      >
        {index < at ? <Check aria-hidden className="size-3.5" /> : index + 1}
      </span>
      <span className={clsx(index !== at && "max-sm:sr-only")}>{t(step)}</span>
    </span>
  );
}
