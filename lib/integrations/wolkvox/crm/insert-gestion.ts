import { sendOutbound } from "../../outbound/send-outbound";
import { isOldCrmHost } from "./old-host";
import { readGestionAnswer } from "./read-gestion-answer";
import type { CrmAccess, GestionAnswer, GestionOutcome } from "./schema";

const LARGEST_ANSWER_BYTES = 1024 * 1024;

/**
 * One `POST insertGestion.php`. Never throws for what wolkvox or the way there does, and never repeats by
 * itself: a second one would be a second gestión.
 *
 * @param body `{operation, fields}`, sent as it is.
 */
export async function insertGestion(
  access: CrmAccess,
  body: unknown,
  timeoutMs: number,
): Promise<GestionAnswer> {
  if (isOldCrmHost(access.baseUrl)) return without({ kind: "locked-out", reason: "old-host" });
  const result = await sendOutbound({ ...crmRequest(access, body), timeoutMs });
  switch (result.kind) {
    case "answered":
      return readGestionAnswer(result.status, result.headers, result.body, access.token);
    case "too-large":
      return without({ kind: "unsettled", reason: "too-large" }, result.status);
    case "unknown":
      return without({ kind: "unsettled", reason: result.reason }, result.status);
    case "not-sent": {
      const isOurs = result.reason === "inside-address" || result.reason === "plain-http";
      return without(
        isOurs
          ? { kind: "locked-out", reason: result.reason }
          : { kind: "later", reason: `not-sent-${result.reason}`, retryAfterS: null },
      );
    }
  }
}

/** How wolkvox CRM's calls look, whichever it is. */
export function crmRequest({ baseUrl, path, token }: CrmAccess, body: unknown) {
  return {
    method: "POST",
    url: `${baseUrl.replace(/\/+$/, "")}/${path.replace(/^\/+/, "")}`,
    headers: { "wolkvox-token": token, "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(body),
    largestBodyBytes: LARGEST_ANSWER_BYTES,
  } as const;
}

function without(outcome: GestionOutcome, httpStatus: number | null = null): GestionAnswer {
  return { outcome, httpStatus, answer: null };
}
