import { asRecord, readInteger } from "@/lib/core/loose-values";
import { sendOutbound } from "../../outbound/send-outbound";
import { crmRequest } from "./insert-gestion";
import { isOldCrmHost } from "./old-host";
import type { CrmAccess, ReadBack } from "./schema";

/**
 * Reads gestiones back by the value of one field (`queryGestion.php`: seen, not on wolkvox's pages). It changes
 * nothing there. Anything but a parsed list is a failure: an empty list must mean that there is none.
 */
export async function queryGestiones(
  access: CrmAccess,
  query: { readonly operation: string; readonly field: string; readonly value: string },
  timeoutMs: number,
): Promise<ReadBack> {
  if (isOldCrmHost(access.baseUrl)) return { kind: "failed", reason: "old-host" };
  const result = await sendOutbound({ ...crmRequest(access, query), timeoutMs });
  if (result.kind !== "answered") return { kind: "failed", reason: result.kind };
  if (result.status !== 200) return { kind: "failed", reason: `code-${result.status}` };
  return readList(result.body.toString("utf8"));
}

function readList(text: string): ReadBack {
  const answer = parse(text);
  if (!answer) return { kind: "failed", reason: "no-answer-in-json" };
  const code = readInteger(answer.code);
  if (code !== 200) return { kind: "failed", reason: code === null ? "no-code" : `code-${code}` };
  if (!Array.isArray(answer.data)) return { kind: "failed", reason: "no-list" };
  return { kind: "list", gestiones: answer.data.map(asRecord).filter((entry) => entry !== null) };
}

function parse(text: string): Record<string, unknown> | null {
  try {
    return asRecord(JSON.parse(text));
  } catch {
    return null;
  }
}
