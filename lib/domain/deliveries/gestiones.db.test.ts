import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

vi.hoisted(() => {
  process.env.ATALAYA_ALLOWED_HOSTS = "127.0.0.1";
  process.env.ATALAYA_SEALING_KEY = "A".repeat(43);
});

import { db, pool } from "@/lib/platform/db";
import { meetAtTable } from "@/lib/platform/meet-at-table.fixtures";
import { CrmSandbox } from "@/sandbox/wolkvox/crm/crm-sandbox";
import { CRM_FAULTS, isTakenFirst } from "@/sandbox/wolkvox/crm/faults";
import { changeOwnFields } from "../accounts/commands/change-own-fields";
import { receiveVisit } from "../exports/exports.fixtures";
import { saveTypifications } from "../typifications/commands";
import { readCoverage } from "../typifications/queries/read-coverage";
import { readRulesInForce } from "../typifications/queries/read-typifications";
import type { TypificationRule } from "../typifications/schema";
import type { Scope } from "../users/schema";
import { judgeVisits } from "../visits/commands/judge-visits";
import { decideDelivery, retryDeliveries } from "./commands/decide-deliveries";
import { decideMany } from "./commands/decide-many";
import { planGestiones } from "./commands/plan-gestiones";
import { releaseHeldGestiones } from "./commands/release-held";
import { steerTarget } from "./commands/steer-target";
import { deliverAll, noneIn, resetDeliveries, setUpSandboxCrm, states } from "./deliveries.fixtures";
import { catchUp } from "./jobs/catch-up";
import { gestionSender } from "./jobs/gestion-sender";
import { keepGestiones } from "./jobs/keep-gestiones";
import { dryRun } from "./queries/dry-run";

const ACTOR = "00000000-0000-7000-8000-0000000000aa";
const ALL = { kind: "all" } as const;
const TODAY = new Date("2026-11-20T20:00:00Z");
const crm = new CrmSandbox({ token: "made-up-token" });
const settled = noneIn("waiting", "sending");
let baseUrl = "";

const RULE: TypificationRule = {
  id: "contacto",
  tags: ["contacto directo"],
  products: [],
  answers: [],
  promiseStatuses: [],
  isSent: true,
  code: "CD01",
  description: "Contacto directo",
};

async function saveRules(...rules: TypificationRule[]): Promise<void> {
  const { version } = await readRulesInForce();
  await saveTypifications(ACTOR, { basedOn: version, note: null, rules });
}

/** A visit of an account with a record in the CRM, judged, with what follows from it. */
async function visit(id: string, change: object = {}, recordId: string | null = `rec-${id}`): Promise<void> {
  const facts = {
    externalID: `acc-${id}`,
    tagName: "Contacto directo",
    finished: true,
    cancelled: false,
    timeZone: "America/Mexico_City",
    startDate: "2026-11-20 12:00:00",
    endDate: "2026-11-20 12:10:00",
    ...change,
  };
  await receiveVisit(id, facts);
  await db().account.updateMany({
    where: { externalId: `acc-${id}` },
    data: { wolkvoxRecordId: recordId },
  });
  while ((await judgeVisits(pool(), 50, [planGestiones])) > 0);
}

const idOf = async (kobraVisitId: string) =>
  (await db().delivery.findFirstOrThrow({ where: { externalId: `acc-${kobraVisitId}` } })).id;

beforeAll(async () => {
  baseUrl = await crm.start();
});
afterAll(() => crm.stop());
beforeEach(async () => {
  await resetDeliveries();
  await pool().query("TRUNCATE receipt_states, visits, typification_sets CASCADE");
  crm.taken.length = 0;
  await setUpSandboxCrm(ACTOR, baseUrl, { obligation: { text: "Crédito" } });
  await saveRules(RULE);
});

describe("a finished visit", () => {
  it("is told once, in both spellings, however often it comes and whatever rules follow", async () => {
    await visit("v1");
    await deliverAll(gestionSender, settled);
    await saveRules({ ...RULE, code: "CD02" });
    await visit("v1", { comment: "otra vez" });
    await deliverAll(gestionSender, settled);
    expect(crm.taken).toHaveLength(1);
    expect(crm.taken[0]).toMatchObject({
      operation: "cobranza",
      fields: {
        tipifycation_code: "CD01",
        tipifycation_desc: "Contacto directo",
        tipification_code: "CD01",
        tipification_description: "Contacto directo",
        module: "collections",
        wolkvox_idRecord: "rec-v1",
        id_customer: "acc-v1",
        date: "2026-11-20 12:00:00",
        time: "00:10:00",
        obligation: "Crédito",
        wolkvox_idCall: "",
      },
    });
    expect(await db().delivery.findFirst()).toMatchObject({
      state: "sent",
      remoteId: crm.taken[0]?.wolkvoxId,
      ruleVersion: 1,
    });
  });

  it("takes over a correction while it waits, and is marked as outdated once it was told", async () => {
    await visit("v1", { comment: "uno" });
    await saveRules({ ...RULE, code: "CD02" });
    await visit("v1", { comment: "dos" });
    expect(await db().delivery.findFirst()).toMatchObject({
      ruleVersion: 2,
      body: { fields: { tipifycation_code: "CD02" } },
    });
    await deliverAll(gestionSender, settled);
    await visit("v1", { tagName: "Otra cosa" });
    expect(crm.taken).toHaveLength(1);
    expect((await db().delivery.findFirst())?.outdatedAt).not.toBeNull();
  });

  it("owes nothing without a rule, unfinished, cancelled, or before the target was switched on", async () => {
    await visit("v1", { tagName: "Sin regla" });
    await visit("v2", { finished: false });
    await visit("v3", { cancelled: true });
    await visit("v4", { startDate: "2025-11-20 12:00:00", endDate: "2025-11-20 12:10:00" });
    expect(await states()).toEqual({});
    expect((await readCoverage(ALL, [RULE], TODAY)).unmatched).toEqual([
      { key: "sin regla", label: "Sin regla", visits: 1 },
    ]);
  });

  it("waits for its account's record, and leaves with it", async () => {
    await visit("v1", {}, null);
    expect(Object.values(await states())).toEqual(["held"]);
    await db().account.updateMany({ data: { wolkvoxRecordId: " late-record " } });
    expect(await releaseHeldGestiones(pool())).toBe(1);
    await deliverAll(gestionSender, settled);
    expect(crm.taken[0]?.fields.wolkvox_idRecord).toBe("late-record");
  });

  it("leaves once a person writes the record on the account's page", async () => {
    await visit("v1", {}, null);
    const { id } = await db().account.findFirstOrThrow({ where: { externalId: "acc-v1" } });
    const viewer = {
      userId: ACTOR,
      name: "Eva",
      email: "eva@atalaya.example",
      role: "supervisor",
      scope: ALL,
    } as const;
    await changeOwnFields(viewer, id, { wolkvoxRecordId: "by-hand", extras: {} });
    const keeping = keepGestiones(pool());
    await deliverAll(gestionSender, noneIn("held", "waiting", "sending"));
    await keeping.stop();
    expect(crm.taken[0]?.fields.wolkvox_idRecord).toBe("by-hand");
  });

  it("is shown by the dry run as it is then sent", async () => {
    await visit("v1");
    const { entries } = await dryRun(ALL, [RULE], TODAY);
    await deliverAll(gestionSender, settled);
    expect(entries.map(({ body }) => body)).toEqual([
      { operation: crm.taken[0]?.operation, fields: crm.taken[0]?.fields },
    ]);
  });
});

describe("an insert that goes wrong", () => {
  it.each(CRM_FAULTS)("is never called sent, nor sent twice: %s", async (fault) => {
    await visit("v1");
    crm.failNext(fault);
    const isOver = async () =>
      (await settled()) || (await db().deliveryTarget.count({ where: { pauseReason: { not: null } } })) > 0;
    await deliverAll(gestionSender, isOver);
    const { state } = await db().delivery.findFirstOrThrow();
    const taken = crm.taken.length;
    expect(taken).toBeLessThanOrEqual(1);
    if (state === "sent") expect(taken).toBe(1);
    if (isTakenFirst(fault)) expect(state).toBe("unknown");
    if (state === "refused" || state === "waiting") expect(taken).toBe(0);
  });

  it("of unknown outcome is decided by a person", async () => {
    await visit("v1");
    await visit("v2");
    crm.failNext("silence-after", "reset-before");
    await pool().query("UPDATE delivery_targets SET most_at_once = 1");
    await deliverAll(gestionSender, settled);
    await decideDelivery(ACTOR, ALL, await idOf("v1"), "arrived");
    await decideDelivery(ACTOR, ALL, await idOf("v2"), "send-again");
    await deliverAll(gestionSender, settled);
    expect(crm.taken.map(({ fields }) => fields.id_customer)).toEqual(["acc-v1", "acc-v2"]);
    await expect(decideDelivery(ACTOR, ALL, await idOf("v1"), "send-again")).rejects.toThrow(/known by now/);
  });

  it("is decided for all that match, by a person who was told how many", async () => {
    for (const id of ["v1", "v2", "v3"]) await visit(id);
    crm.failNext("reset-before", "reset-before", "code-400");
    await pool().query("UPDATE delivery_targets SET most_at_once = 1");
    await deliverAll(gestionSender, settled);
    const decide = (decision: "arrived" | "send-again", expectedCount: number, scope: Scope = ALL) =>
      decideMany(ACTOR, scope, { selection: {}, decision, expectedCount }, "UTC");
    await expect(decide("send-again", 3)).rejects.toMatchObject({ code: "conflict", details: { count: 2 } });
    await expect(decide("send-again", 1)).rejects.toMatchObject({ code: "conflict", details: { count: 2 } });
    const nobody = { kind: "portfolios", portfolioIds: [] } as const;
    await expect(decide("arrived", 2, nobody)).rejects.toMatchObject({ code: "conflict" });
    expect(await decide("send-again", 2)).toEqual({ decided: 2 });
    await deliverAll(gestionSender, settled);
    expect(crm.taken.map(({ fields }) => fields.id_customer)).toEqual(["acc-v1", "acc-v2"]);
    expect(Object.values(await states()).sort()).toEqual(["refused", "sent", "sent"]);
  });

  it("and was refused is made anew by the mapping of now when a person tries again", async () => {
    await visit("v1");
    crm.failNext("code-400");
    await deliverAll(gestionSender, settled);
    expect(await db().delivery.findFirst()).toMatchObject({ state: "refused", reason: "Campo no válido" });
    await saveRules({ ...RULE, code: "CD09" });
    expect(await retryDeliveries(ACTOR, ALL, { selection: { state: "refused" } }, "UTC")).toEqual({
      retried: 1,
    });
    await deliverAll(gestionSender, settled);
    expect(crm.taken[0]?.fields.tipifycation_code).toBe("CD09");
  });
});

it("catches up from a day on, in the order of the visits, and takes back what was before", async () => {
  await pool().query("UPDATE delivery_targets SET is_enabled = false");
  await visit("v1", { startDate: "2026-11-18 12:00:00", endDate: "2026-11-18 12:10:00" });
  await visit("v3", { startDate: "2026-11-20 12:00:00" });
  await visit("v2", { startDate: "2026-11-19 12:00:00", endDate: "2026-11-19 12:10:00" });
  expect(await states()).toEqual({});
  const calendar = { now: TODAY, timeZone: "America/Mexico_City" };
  await steerTarget(ACTOR, "wolkvox-gestiones", { act: "switch-on", since: "2026-11-20" }, calendar);
  await steerTarget(ACTOR, "wolkvox-gestiones", { act: "switch-on", since: "2026-11-19" }, calendar);
  const inLine = await pool().query("SELECT FROM pgboss.job WHERE name = 'deliveries.catch-up'");
  expect(inLine.rowCount, "each day is caught up from, though another is under way").toBe(2);
  await catchUp.run({}, new AbortController().signal);
  await catchUp.run({}, new AbortController().signal);
  await pool().query("UPDATE delivery_targets SET most_at_once = 1");
  await deliverAll(gestionSender, settled);
  expect(crm.taken.map(({ fields }) => fields.id_customer)).toEqual(["acc-v2", "acc-v3"]);
});

it("keeps the CRM that several people set up for the first time at once", async () => {
  await db().crmConnection.deleteMany();
  const ends = await meetAtTable("crm_connection", () =>
    [1, 2, 3].map(() => setUpSandboxCrm(ACTOR, baseUrl, {})),
  );
  expect(ends.filter(({ status }) => status === "rejected")).toEqual([]);
  expect(await db().crmConnection.count()).toBe(1);
});
