import { Link } from "@/components/ui/link";
import type { ReceiptEntry } from "@/lib/domain/receipts/schema";

/** Kobra's id of the visit that the receipt became, leading to it. */
export function ReceiptVisitLink({
  receipt,
}: {
  readonly receipt: Pick<ReceiptEntry, "visitId" | "kobraVisitId">;
}) {
  if (!receipt.visitId) return <span className="text-ink-faint">—</span>;
  return (
    <Link
      href={visitHref(receipt.visitId)}
      className="inline-block min-h-6 break-all font-mono text-sm leading-6"
    >
      {receipt.kobraVisitId ?? receipt.visitId}
    </Link>
  );
}

/** The visit's drawer over the list of visits. */
export function visitHref(visitId: string): `/visits?${string}` {
  return `/visits?${new URLSearchParams({ visit: visitId })}`;
}
