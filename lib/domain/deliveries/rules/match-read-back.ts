import { readText } from "@/lib/core/loose-values";
import type { GestionBody } from "../schema/gestion";

/** What tells one gestión of an account from another: all that we sent of it, and both must agree. */
const TELLING = ["tipifycation_code", "wolkvox_idRecord", "date", "agent_id"];

/**
 * The id of our gestión among those read back; null where none is certainly ours.
 * @param taken ids that belong to other deliveries of ours.
 */
export function matchReadBack(
  { fields }: GestionBody,
  gestiones: readonly Record<string, unknown>[],
  taken: ReadonlySet<string>,
): string | null {
  const telling = TELLING.filter((name) => fields[name]);
  const matching = gestiones.filter((each) => telling.every((name) => readText(each[name]) === fields[name]));
  const ids = matching.map((each) => readText(each.wolkvox_id)).filter((id) => id !== null && !taken.has(id));
  return ids[0] ?? null;
}
