"use client";

import { useTranslations } from "next-intl";
import { DrawerSection } from "@/components/ui/drawer-section";
import { Link } from "@/components/ui/link";
import { RelativeTime } from "@/components/ui/relative-time";
import { useVisitDeliveries } from "@/lib/domain/deliveries/hooks";
import { PromiseStatus } from "./delivery-table";
import { DeliveryStateBadge } from "./delivery-words";

/** What other systems were told of a visit; nothing where they were told nothing. */
export function VisitDeliveries({ visitId }: { readonly visitId: string }) {
  const t = useTranslations("deliveries");
  const deliveries = useVisitDeliveries(visitId).data?.deliveries ?? [];
  if (deliveries.length === 0) return null;
  return (
    <DrawerSection title={t("title")}>
      <ul className="flex flex-col gap-2 text-sm">
        {deliveries.map((delivery) => (
          <li key={delivery.id} className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <DeliveryStateBadge delivery={delivery} />
            <Link href={`/deliveries?visit=${visitId}&delivery=${delivery.id}`}>
              {t(`target.${delivery.target}`)}
            </Link>
            <span className="text-ink-soft">
              {delivery.target === "kobra-promises" ? <PromiseStatus what={delivery.what} /> : delivery.what}
            </span>
            <span className="ml-auto text-xs text-ink-faint">
              <RelativeTime at={delivery.settledAt ?? delivery.createdAt} />
            </span>
          </li>
        ))}
      </ul>
    </DrawerSection>
  );
}
