import { type CrmConnection, type CrmSetup, crmSetupSchema } from "@/lib/domain/deliveries/schema/crm";
import type { GestionMapping } from "@/lib/domain/deliveries/schema/gestion";

/** The connection's form: what is typed, as text. */
export interface CrmValues {
  baseUrl: string;
  operation: string;
  token: string;
  timeoutS: string;
  insertPath: string;
  queryPath: string;
}

const FIRST_VALUES: CrmValues = {
  baseUrl: "https://crm0000.wolkvox.com",
  operation: "",
  token: "",
  timeoutS: "60",
  insertPath: "/server/API/v2/collections/insertGestion.php",
  queryPath: "/server/API/v2/collections/queryGestion.php",
};

/** What the form shows at first; the token never comes out. */
export function crmFormOf(connection: CrmConnection | null): CrmValues {
  if (!connection) return FIRST_VALUES;
  const { baseUrl, operation, timeoutS, insertPath, queryPath } = connection;
  return {
    baseUrl,
    operation,
    token: "",
    timeoutS: String(timeoutS),
    insertPath,
    queryPath: queryPath ?? "",
  };
}

const { shape } = crmSetupSchema;

/** Whether a field may be sent as it was typed. An empty token keeps the one that is stored, where there is one. */
export function isCrmFieldGood(name: keyof CrmValues, typed: string, hasToken: boolean): boolean {
  const text = typed.trim();
  if (name === "timeoutS") return shape.timeoutS.safeParse(Number(text)).success;
  const isEmptyGood = name === "queryPath" || (name === "token" && hasToken);
  return text === "" ? isEmptyGood : shape[name].safeParse(text).success;
}

/** @throws ZodError where a field is not good. */
export function toCrmSetup(values: CrmValues, mapping: GestionMapping): CrmSetup {
  return crmSetupSchema.parse({
    baseUrl: values.baseUrl.trim(),
    operation: values.operation,
    token: values.token.trim() || null,
    timeoutS: Number(values.timeoutS),
    insertPath: values.insertPath.trim(),
    queryPath: values.queryPath.trim() || null,
    mapping,
  });
}
