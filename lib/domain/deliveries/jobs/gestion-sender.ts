import { insertGestion } from "@/lib/integrations/wolkvox/crm/insert-gestion";
import { env } from "@/lib/platform/env";
import { findCrmAccess } from "../queries/find-crm-access";
import type { DeliverySender } from "./deliver";

/** wolkvox CRM's way out: an insert has no key of its own, so nothing that may have arrived is repeated. */
export const gestionSender: DeliverySender = {
  target: "wolkvox-gestiones",
  isRepeatable: false,
  async send({ body }) {
    const access = await findCrmAccess();
    if (!access) {
      const outcome = { kind: "locked-out", reason: "not-set-up" } as const;
      return { outcome, httpStatus: null, answer: null };
    }
    const answer = await insertGestion({ ...access, path: access.insertPath }, body, access.timeoutMs);
    const isTrusted = env.ATALAYA_CHAOS_MUTATION === "trust-http-200" && answer.httpStatus === 200;
    return isTrusted ? { ...answer, outcome: { kind: "sent", remoteId: null } } : answer;
  },
};
