"use client";

import { useFormatter } from "next-intl";

const KILOBYTE = 1_000;

/** Puts a number of bytes in words: "812 bytes", "3.4 kB". */
export function useByteSize(): (bytes: number) => string {
  const format = useFormatter();
  return (bytes) =>
    bytes < KILOBYTE
      ? format.number(bytes, { style: "unit", unit: "byte", unitDisplay: "long" })
      : format.number(bytes / KILOBYTE, { style: "unit", unit: "kilobyte", maximumFractionDigits: 1 });
}
