import type { TypificationRule } from "../../typifications/schema";
import type { DryRunEntry } from "../schema/crm";
import type { GestionVisit } from "./read-gestion-visits";

/** A dry run's words on a visit that `rule` takes: all of its entry but the body. */
export function describeTaken(
  visit: GestionVisit,
  rule: Pick<TypificationRule, "id">,
): Omit<DryRunEntry, "body"> {
  return {
    visitId: visit.visitId,
    kobraVisitId: visit.kobraVisitId,
    occurredAt: visit.occurredAt.toISOString(),
    tag: visit.tag,
    clientName: visit.clientName,
    ruleId: rule.id,
    hasRecordId: visit.recordId !== null,
  };
}
