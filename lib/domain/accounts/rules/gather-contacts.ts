import type { AccountContact } from "../schema/account";
import { isKnown, type KnownContacts } from "./account-fields";
import { normaliseEmail, normalisePhone } from "./normalise-contact";

type Collected = Omit<AccountContact, "isNew" | "visitCount">;

/**
 * Every number and address once, under the latest visit that brought it, new ones first.
 * @param collected The latest first.
 */
export function gatherContacts(collected: readonly Collected[], known: KnownContacts): AccountContact[] {
  const byKey = Map.groupBy(collected, ({ kind, value }) => `${kind} ${keyOf(kind, value)}`);
  return [...byKey.values()]
    .flatMap(([latest, ...earlier]) => {
      if (!latest) return [];
      const visits = new Set([latest, ...earlier].map(({ visitId }) => visitId));
      const isNew = !isKnown(known, latest.kind, latest.value);
      return [{ ...latest, isNew, visitCount: visits.size }];
    })
    .sort((a, b) => Number(b.isNew) - Number(a.isNew));
}

function keyOf(kind: Collected["kind"], value: string): string {
  return kind === "phone" ? normalisePhone(value) : normaliseEmail(value);
}
