"use client";

import { Clock, MapPinOff, Phone } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { dayText } from "@/components/accounts/day-text";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { LocalTime } from "@/components/visits/local-time";
import { OutcomeBadge } from "@/components/visits/outcome-badge";
import { useOpenVisit } from "@/components/visits/use-visit-url";
import type { Revisit } from "@/lib/domain/revisits/schema";

interface RevisitEntryProps {
  readonly revisit: Revisit;
  readonly isAgentShown: boolean;
}

/** One account to go back to: when, who, what was found, and the ways to the account and the visit. */
export function RevisitEntry({ revisit, isAgentShown }: RevisitEntryProps) {
  const t = useTranslations("revisits");
  const tVisits = useTranslations("visits");
  const format = useFormatter();
  const { open } = useOpenVisit();
  const { accountId, clientName, externalId, on, windows, lat, phones, comment, settledAt } = revisit;
  const name = clientName ?? tVisits("unknownClient");
  return (
    <li className="flex flex-col gap-x-4 gap-y-1 px-4 py-3 sm:flex-row sm:items-start">
      <div className="tabular shrink-0 text-sm sm:w-40">
        <p className="font-medium">{on === null ? t("noDay") : dayText(format, on)}</p>
        {windows.map(([from, to]) => (
          <p key={`${from}${to}`} className="flex items-center gap-1 text-ink-soft">
            <Clock aria-hidden className="size-3.5" />
            {from}–{to}
          </p>
        ))}
      </div>
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <p className="flex flex-wrap items-center gap-x-2">
          {accountId ? (
            <Link
              href={`/accounts/${accountId}`}
              className="inline-flex min-h-6 items-center text-base font-medium"
            >
              {name}
            </Link>
          ) : (
            <span className="text-base font-medium">{name}</span>
          )}
          {externalId ? <span className="font-mono text-xs text-ink-faint">{externalId}</span> : null}
          {settledAt ? <Badge tone="good">{t("settled")}</Badge> : null}
          {lat === null ? (
            <MapPinOff role="img" aria-label={tVisits("noPosition")} className="size-3.5 text-warn" />
          ) : null}
        </p>
        <p className="flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
          <OutcomeBadge outcome={revisit.outcome} label={tVisits(`outcome.${revisit.outcome}`)} />
          {isAgentShown && revisit.agentName ? <span>{revisit.agentName}</span> : null}
          {phones[0] ? (
            <span className="tabular inline-flex items-center gap-1">
              <Phone role="img" aria-label={t("phone")} className="size-3.5" /> {phones[0]}
            </span>
          ) : null}
        </p>
        {comment ? <p className="line-clamp-2 text-sm text-pretty break-words">{comment}</p> : null}
      </div>
      <Button variant="quiet" className="max-sm:self-start" onPress={() => open(revisit.visitId)}>
        <span className="sr-only">{t("askedOf", { client: name })} </span>
        <span aria-hidden>{t("asked")}</span>
        <LocalTime at={revisit.askedAt} timeZone={revisit.timeZone} />
      </Button>
    </li>
  );
}
