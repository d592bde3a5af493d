import { toTextKey } from "@/lib/core/text";
import type { TypificationRule } from "@/lib/domain/typifications/schema";
import { TAGS_BY_OUTCOME, VALIDATED_TAGS } from "@/sandbox/kobra/outcomes";

const keysOf = (tags: readonly (string | null)[]): string[] => [
  ...new Set(tags.filter((tag) => tag !== null).map(toTextKey)),
];

const rule = (id: string, change: Partial<TypificationRule>): TypificationRule => ({
  id,
  tags: [],
  products: [],
  answers: [],
  promiseStatuses: [],
  isSent: true,
  code: "",
  description: "",
  ...change,
});

/** Some tags are left without a rule, so that there is one to write. */
const DEMO_RULES: readonly TypificationRule[] = [
  rule("promise", {
    tags: keysOf(TAGS_BY_OUTCOME.promise),
    code: "PP01",
    description: "Promesa de pago en visita",
  }),
  rule("contact", { tags: keysOf(TAGS_BY_OUTCOME.contact), code: "CD01", description: "Contacto directo" }),
  rule("no-contact", { tags: keysOf(TAGS_BY_OUTCOME.no_contact), code: "SC01", description: "Sin contacto" }),
  rule("wrong-address", {
    tags: keysOf(["Domicilio incorrecto", "Domicilio no existe"]),
    code: "DI01",
    description: "Domicilio incorrecto",
  }),
  rule("validated", { tags: keysOf(VALIDATED_TAGS), isSent: false }),
  rule("kept", {
    promiseStatuses: ["covered", "partial"],
    code: "PC01",
    description: "Promesa cumplida",
  }),
  rule("broken", { promiseStatuses: ["uncovered"], code: "PI01", description: "Promesa incumplida" }),
];

/** Saves the demo's typification rules where there are none yet. */
export async function saveDemoRules(): Promise<void> {
  const { saveTypifications } = await import("@/lib/domain/typifications/commands");
  const { readRulesInForce } = await import("@/lib/domain/typifications/queries/read-typifications");
  const { version } = await readRulesInForce();
  if (version === 0) await saveTypifications(null, { basedOn: 0, note: null, rules: [...DEMO_RULES] });
}
