"use client";

import NextLink from "next/link";
import { type ComponentProps, useState } from "react";

type HoverLinkProps = Omit<ComponentProps<typeof NextLink>, "prefetch">;

/** A link of the frame, fetched ahead only when about to be used: every page shows all of them. */
export function HoverLink(props: HoverLinkProps) {
  const [isNear, setIsNear] = useState(false);
  const comeNear = () => setIsNear(true);
  return (
    <NextLink {...props} prefetch={isNear ? null : false} onMouseEnter={comeNear} onTouchStart={comeNear} />
  );
}
