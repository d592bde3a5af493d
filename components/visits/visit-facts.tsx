"use client";

import { useFormatter, useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";
import { DrawerSection } from "@/components/ui/drawer-section";
import { Link } from "@/components/ui/link";
import type { VisitDetail } from "@/lib/domain/visits/schema";
import { Fact, FactList } from "./facts";

const KNOWN_PRODUCTS = ["1", "2", "3"] as const;

/** The payload's plain fields, each under its own name, whether sent or not. */
export function VisitFacts({ visit }: { readonly visit: VisitDetail }) {
  const t = useTranslations("visits");
  const format = useFormatter();
  const yesNo = (value: boolean) => t(value ? "yes" : "no");
  const product = KNOWN_PRODUCTS.find((known) => known === String(visit.productId));
  return (
    <DrawerSection title={t("drawer.facts")}>
      <FactList>
        <Fact name={t("fields.visitID")}>
          <Id text={visit.kobraVisitId} />
        </Fact>
        <Fact name={t("fields.client")}>
          {visit.accountId && visit.clientName ? (
            <Link href={`/accounts/${visit.accountId}`} className="inline-block min-h-6">
              {visit.clientName}
            </Link>
          ) : (
            visit.clientName
          )}
        </Fact>
        <Fact name={t("fields.externalID")}>
          {visit.externalId ? (
            <Id text={visit.externalId} href={visit.accountId ? `/accounts/${visit.accountId}` : null} />
          ) : null}
        </Fact>
        <Fact name={t("fields.agent")}>{visit.agentName}</Fact>
        <Fact name={t("fields.agentID")}>{visit.kobraAgentId ? <Id text={visit.kobraAgentId} /> : null}</Fact>
        <Fact name={t("fields.portfolio")}>
          {visit.isUnassignedPortfolio ? t("unassignedPortfolio") : visit.portfolioName}
        </Fact>
        <Fact name={t("fields.productID")}>
          {visit.productId === null
            ? null
            : product
              ? t(`product.${product}`)
              : t("product.other", { id: visit.productId })}
        </Fact>
        <Fact name={t("fields.visitType")}>{visit.visitType}</Fact>
        <Fact name={t("fields.tagName")}>{visit.tag}</Fact>
        <Fact name={t("fields.interest")}>
          {visit.interest === null ? null : format.number(visit.interest)}
        </Fact>
        <Fact name={t("fields.finished")}>{yesNo(visit.isFinished)}</Fact>
        <Fact name={t("fields.cancelled")}>{yesNo(visit.isCancelled)}</Fact>
        <Fact name={t("fields.cancellationReason")}>{visit.cancellationReason}</Fact>
        <Fact name={t("fields.comment")}>
          {visit.comment ? <span className="whitespace-pre-wrap">{visit.comment}</span> : null}
        </Fact>
        {visit.unknownFields.length > 0 ? (
          <Fact name={t("fields.unknown")}>
            <span className="font-mono text-xs">{visit.unknownFields.join(", ")}</span>
          </Fact>
        ) : null}
      </FactList>
    </DrawerSection>
  );
}

function Id({ text, href = null }: { readonly text: string; readonly href?: string | null }) {
  return (
    <span className="inline-flex max-w-full items-center gap-1 font-mono text-xs">
      {href ? (
        <Link href={href} className="min-h-6 truncate leading-6">
          {text}
        </Link>
      ) : (
        <span className="truncate">{text}</span>
      )}
      <CopyButton text={text} />
    </span>
  );
}
