import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";

vi.hoisted(() => {
  process.env.ATALAYA_ALLOWED_HOSTS = "127.0.0.1";
  process.env.ATALAYA_SEALING_KEY = "A".repeat(43);
});

import { Temporal } from "temporal-polyfill";
import { db, pool } from "@/lib/platform/db";
import { CrmSandbox } from "@/sandbox/wolkvox/crm/crm-sandbox";
import { retryDeliveries } from "../deliveries/commands/decide-deliveries";
import { releaseHeldGestiones } from "../deliveries/commands/release-held";
import { deliverAll, noneIn, resetDeliveries, setUpSandboxCrm } from "../deliveries/deliveries.fixtures";
import { catchUp } from "../deliveries/jobs/catch-up";
import { gestionSender } from "../deliveries/jobs/gestion-sender";
import { countCatchUp } from "../deliveries/queries/count-catch-up";
import { dryRun } from "../deliveries/queries/dry-run";
import { saveTypifications } from "../typifications/commands";
import { readRulesInForce } from "../typifications/queries/read-typifications";
import type { TypificationRule } from "../typifications/schema";
import { setStatuses } from "./commands/set-statuses";
import { undoStatuses } from "./commands/undo-statuses";
import { CALENDAR, promisedVisit, promiseOf, receiveVisits, SETTER } from "./promises.fixtures";
import { getPromise } from "./queries/get-promise";
import type { PromiseStatus } from "./rules/promise-words";

const crm = new CrmSandbox({ token: "made-up-token" });
/** Kobra is not set up here: what it is owed waits, and holds nothing up. */
const told = noneIn("sending");
let nextVisit = 9_000;

const RULE: TypificationRule = {
  id: "kept",
  tags: [],
  products: [],
  answers: [],
  promiseStatuses: ["covered", "partial"],
  isSent: true,
  code: "PC01",
  description: "Promesa cumplida",
};

beforeAll(async () => {
  const baseUrl = await crm.start();
  await setUpSandboxCrm(SETTER.userId, baseUrl, { obligation: "paid-amount" });
});
afterAll(() => crm.stop());
beforeEach(async () => {
  await resetDeliveries();
  await pool().query("TRUNCATE typification_sets");
  crm.taken.length = 0;
  await saveRules(RULE);
  await setDelay(0);
});

async function saveRules(...rules: TypificationRule[]): Promise<void> {
  const { version } = await readRulesInForce();
  await saveTypifications(SETTER.userId, { basedOn: version, note: null, rules });
}

const setDelay = (delayS: number) =>
  db().setting.upsert({
    where: { key: "promises" },
    create: { key: "promises", value: { delayS }, updatedAt: new Date() },
    update: { value: { delayS } },
  });

/** The promise of a visit of its own, whose account has a record in the CRM unless said otherwise. */
async function promised(recordId: string | null = "rec-1") {
  nextVisit += 1;
  const externalId = `account-of-${nextVisit}`;
  await receiveVisits(promisedVisit({ visitID: nextVisit }));
  await db().account.updateMany({ where: { externalId }, data: { wolkvoxRecordId: recordId } });
  const { id } = await promiseOf(String(nextVisit));
  return { id, externalId };
}

const set = (id: string, status: PromiseStatus = "covered") =>
  setStatuses(
    SETTER,
    {
      ids: [id],
      expectedCount: 1,
      status,
      paidAmounts: status === "partial" ? { [id]: "120.50" } : {},
      note: "Pagó en ventanilla",
      evidenceUrl: null,
    },
    { range: "all", bucket: "all" },
    CALENDAR,
  );

/** Until no gestión waits that could leave. */
const deliver = () =>
  deliverAll(gestionSender, async () => {
    const left = await db().delivery.count({
      where: { target: "wolkvox-gestiones", state: { in: ["waiting", "sending"] } },
    });
    return left === 0 && (await told());
  });

const gestionOf = (promiseId: string) =>
  db().delivery.findFirst({ where: { promiseId, target: "wolkvox-gestiones" } });

it("tells the CRM once of a status that a rule takes, with what the change says", async () => {
  const { id, externalId } = await promised();
  expect(await set(id, "partial")).toMatchObject({ changed: 1, gestiones: 1 });
  await deliver();
  await set(id, "partial");
  await deliver();
  expect(crm.taken).toHaveLength(1);
  expect(crm.taken[0]).toMatchObject({
    operation: "cobranza",
    fields: {
      tipifycation_code: "PC01",
      tipification_description: "Promesa cumplida",
      wolkvox_idRecord: "rec-1",
      id_customer: externalId,
      type_interaction: "Promesa",
      time: "",
      obligation: "120.50",
    },
  });
  const today = Temporal.Now.plainDateISO("America/Mexico_City").toString();
  expect(crm.taken[0]?.fields.date?.slice(0, 10)).toBe(today);
  const [change] = (await getPromise(SETTER.scope, id, CALENDAR)).changes.filter(({ gestion }) => gestion);
  expect(change?.gestion).toMatchObject({ state: "sent" });
});

it("tells it nothing of a status without a rule, with a rule that sends nothing, or while it is off", async () => {
  const { id } = await promised();
  expect(await set(id, "uncovered")).toMatchObject({ gestiones: 0 });
  await saveRules({ ...RULE, isSent: false });
  expect(await set(id)).toMatchObject({ gestiones: 0 });
  await saveRules(RULE);
  await pool().query("UPDATE delivery_targets SET is_enabled = false WHERE target = 'wolkvox-gestiones'");
  expect(await set(id, "partial")).toMatchObject({ gestiones: 0 });
  expect(await gestionOf(id)).toBeNull();
});

it("takes the gestión back with the status, and tells anew of the next one", async () => {
  await setDelay(60);
  const { id } = await promised();
  const { batchId } = await set(id);
  expect(await gestionOf(id)).toMatchObject({ state: "waiting" });
  expect(await undoStatuses(SETTER, batchId, CALENDAR)).toEqual({ undone: 1, tooLate: 0 });
  expect(await gestionOf(id)).toMatchObject({ state: "withdrawn", reason: "undone" });
  await setDelay(0);
  await set(id);
  await deliver();
  expect(crm.taken).toHaveLength(1);
});

it("undoes nothing once the CRM was told, though Kobra was not yet", async () => {
  const { id } = await promised();
  const { batchId } = await set(id);
  await deliver();
  const [change] = (await getPromise(SETTER.scope, id, CALENDAR)).changes;
  expect(change).toMatchObject({ delivery: { state: "waiting" }, canUndo: false });
  expect(await undoStatuses(SETTER, batchId, CALENDAR)).toEqual({ undone: 0, tooLate: 1 });
  const kobra = await db().delivery.findFirst({ where: { promiseId: id, target: "kobra-promises" } });
  expect(kobra?.state).toBe("waiting");
});

it("waits for the account's record, and leaves with it", async () => {
  const { id, externalId } = await promised(null);
  await set(id);
  expect(await gestionOf(id)).toMatchObject({ state: "held", hold: "no-record-id" });
  await db().account.updateMany({ where: { externalId }, data: { wolkvoxRecordId: "late" } });
  await releaseHeldGestiones(pool());
  await deliver();
  expect(crm.taken[0]?.fields.wolkvox_idRecord).toBe("late");
});

it("makes a refused one anew by the rules of now, or sets it aside where none takes it any more", async () => {
  const { id } = await promised();
  crm.failNext("code-400");
  await set(id);
  await deliver();
  expect(await gestionOf(id)).toMatchObject({ state: "refused" });
  await saveRules({ ...RULE, code: "PC02" });
  await retryDeliveries(SETTER.userId, SETTER.scope, { selection: { promise: id } }, "UTC");
  crm.failNext("code-400");
  await deliver();
  expect(await gestionOf(id)).toMatchObject({
    state: "refused",
    body: { fields: { tipifycation_code: "PC02" } },
  });
  await saveRules({ ...RULE, promiseStatuses: ["uncovered"] });
  await retryDeliveries(SETTER.userId, SETTER.scope, { selection: { promise: id } }, "UTC");
  expect(await gestionOf(id)).toMatchObject({ state: "withdrawn", reason: "not-owed" });
  expect(crm.taken).toEqual([]);
});

it("catches up on what was decided since a day, and says before how many", async () => {
  await saveRules();
  const { id } = await promised();
  await set(id);
  expect(await gestionOf(id)).toBeNull();
  await saveRules(RULE);
  const yesterday = Temporal.Now.plainDateISO("UTC").subtract({ days: 1 }).toString();
  const { count } = await countCatchUp("wolkvox-gestiones", yesterday, "UTC");
  await catchUp.run({}, new AbortController().signal);
  await catchUp.run({}, new AbortController().signal);
  expect(await gestionOf(id)).toMatchObject({ state: "waiting" });
  expect(await db().delivery.count({ where: { target: "wolkvox-gestiones" } })).toBe(count);
});

it("shows beforehand what each rule for promises would send", async () => {
  const { externalId } = await promised();
  const { promiseExamples, entries } = await dryRun(SETTER.scope, [RULE], CALENDAR.now);
  expect(entries).toEqual([]);
  expect(promiseExamples.map(({ status, body }) => [status, body.fields.id_customer])).toEqual([
    ["covered", externalId],
    ["partial", externalId],
  ]);
  expect(promiseExamples[0]?.body.fields).toMatchObject({
    tipifycation_code: "PC01",
    type_interaction: "Promesa",
    date: "2026-11-22 12:00:00",
  });
});
