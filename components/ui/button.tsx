"use client";

import { useTranslations } from "next-intl";
import type { ReactNode, Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { type ButtonVariant, buttonClass } from "./button-classes";
import { Spinner } from "./spinner";

export interface ButtonProps extends Omit<AriaButtonProps, "children" | "className" | "style"> {
  readonly variant?: ButtonVariant;
  readonly icon?: ReactNode;
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
}

/** A verb. While `isPending` it keeps its width and focus, and refuses further presses. */
export function Button({ variant = "secondary", icon, className, children, ...props }: ButtonProps) {
  const t = useTranslations("common");
  return (
    <AriaButton {...props} className={buttonClass(variant, className)}>
      {({ isPending }) => (
        <>
          {isPending ? <Spinner /> : icon}
          {children}
          {isPending ? <span className="sr-only">{t("pending")}</span> : null}
        </>
      )}
    </AriaButton>
  );
}
