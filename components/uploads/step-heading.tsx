"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { ALL_STEPS, type AnyStep } from "./wizard-steps";

/**
 * The heading of a step, for those who do not see the line of steps. It takes the focus when the step changes
 * and what was pressed went with the step before: the next Tab is then the first control of this one.
 */
export function StepHeading({ current }: { readonly current: AnyStep }) {
  const t = useTranslations("uploads.steps");
  const heading = useRef<HTMLHeadingElement>(null);
  const [first] = useState(current);
  const seen = useRef(first);
  useEffect(() => {
    if (seen.current === current) return;
    seen.current = current;
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [current]);
  return (
    <h2 ref={heading} tabIndex={-1} className="sr-only">
      {t("heading", { number: ALL_STEPS.indexOf(current) + 1, total: ALL_STEPS.length, step: t(current) })}
    </h2>
  );
}
