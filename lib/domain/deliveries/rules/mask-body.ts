/** Names whose values tell of no person. */
const OPEN = new Set([
  "operation",
  "tipifycation_code",
  "tipifycation_desc",
  "tipification_code",
  "tipification_description",
  "module",
  "type_interaction",
  "time",
  "date",
  "campaign_id",
  "visitID",
  "paymentPromiseStatus",
  "code",
  "error",
  "msg",
]);
const DOTS = "•••";

/** The same shape with dots for whatever may be of a person: for those who may look and not act. */
export function maskBody(value: unknown, name = ""): unknown {
  if (Array.isArray(value)) return value.map((each) => maskBody(each, name));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, maskBody(each, key)]));
  }
  return OPEN.has(name) || value === "" || value === null ? value : DOTS;
}

/** An answer's text, masked where it is JSON and left out where it is not. */
export function maskAnswer(text: string | null): string | null {
  if (text === null) return null;
  try {
    return JSON.stringify(maskBody(JSON.parse(text)));
  } catch {
    return DOTS;
  }
}
