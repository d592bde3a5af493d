import { clsx } from "clsx";
import NextLink from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonVariant, buttonClass } from "./button-classes";

type LinkProps = ComponentProps<typeof NextLink>;

/** A link inside text. */
export function Link({ className, ...props }: LinkProps) {
  return (
    <NextLink
      {...props}
      className={clsx(
        "rounded-md text-accent underline underline-offset-2 hover:text-accent-strong",
        className,
      )}
    />
  );
}

interface ButtonLinkProps extends LinkProps {
  readonly variant?: ButtonVariant;
  readonly icon?: ReactNode;
}

/** Goes somewhere, with the weight of a button. */
export function ButtonLink({ variant = "secondary", icon, className, children, ...props }: ButtonLinkProps) {
  return (
    <NextLink {...props} className={buttonClass(variant, className)}>
      {icon}
      {children}
    </NextLink>
  );
}
