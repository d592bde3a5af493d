"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { DrawerSection } from "@/components/ui/drawer-section";
import { SkeletonText } from "@/components/ui/skeleton";
import { useFieldAliases } from "@/lib/domain/receipts/hooks";
import type { ReadAgainProps } from "../read-again/read-again-actions";
import { readPayloadNames } from "../receipt/read-payload";
import { MappingForm } from "./mapping-form";

/** The body's names that nobody knows, each with the question which field it is; nothing where it is no object. */
export function MappingSection(props: ReadAgainProps) {
  const t = useTranslations("inbox.mapping");
  const aliases = useFieldAliases();
  const { bodyText } = props.receipt;
  const names = useMemo(
    () => readPayloadNames(bodyText, aliases.data?.aliases ?? []),
    [bodyText, aliases.data],
  );
  if (!names) return null;
  if (names.unknown.length === 0 && props.receipt.status !== "quarantined") return null;
  return (
    <DrawerSection title={t("title", { count: names.unknown.length })}>
      {aliases.isPending ? <SkeletonText lines={2} /> : null}
      {aliases.isPending ? null : names.unknown.length === 0 ? (
        <p className="text-sm text-ink-soft">{t("none")}</p>
      ) : (
        // Once a spelling is taught, the form starts anew with what is left.
        <MappingForm key={names.unknown.map(({ key }) => key).join("\n")} names={names} {...props} />
      )}
    </DrawerSection>
  );
}
