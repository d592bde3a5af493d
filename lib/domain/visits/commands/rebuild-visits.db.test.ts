import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/lib/launcher/throw-away/test-database";
import { db, pool } from "@/lib/platform/db";
import { withDisorder } from "@/sandbox/kobra/sending/traffic";
import { vendorExampleWithId } from "@/sandbox/kobra/vendor-example";
import { makeAgents, makeHistory } from "@/sandbox/kobra/visits";
import { changeMapping } from "../../questions/commands/change-mapping";
import { ReceiptWriter } from "../../receipts/commands/receipt-writer";
import { changeSettings } from "../../settings/commands";
import { startRebuilding } from "../rebuild-jobs";
import { cancelRebuild, finishRebuild, rebuildEverything } from "./control-rebuild";
import { projectReceipts } from "./project-receipts";
import { rebuildVisits } from "./rebuild-visits";

const ADMIN = "00000000-0000-7000-8000-0000000000aa";
const question = (questionId: string, questionName: string) => ({ productId: 1, questionId, questionName });

let fresh: TestDatabase;
let freshPool: pg.Pool;

/** Two visits without a zone whose order in time, and so whose winner, hangs on the workspace's zone. */
function withoutZone(visitId: string): string[] {
  const bare = vendorExampleWithId(visitId).replace(String.raw`"America\/Los_Angeles"`, '"Marte"');
  const zoned = bare
    .replace('"Marte"', '"UTC"')
    .replace("2020-03-17 13:58:29", "2020-03-17 21:00:00")
    .replace("Cliente ya pagó", "Promesa de pago");
  return [bare, zoned];
}

async function receive(bodies: Iterable<string>): Promise<void> {
  const writer = new ReceiptWriter(pool());
  for (const body of bodies) {
    await writer.write({ body: Buffer.from(body), source: "webhook", webhookKeyId: null });
  }
}

async function projectAll(database: pg.Pool): Promise<void> {
  while ((await projectReceipts(database, 200)) > 0);
}

async function rebuildAll(limit = 30): Promise<void> {
  for (;;) {
    const step = await rebuildVisits(pool(), limit);
    if (!step) return;
    if (step.taken === 0) await finishRebuild(step.rebuildId);
  }
}

beforeAll(async () => {
  fresh = await createTestDatabase();
  freshPool = new pg.Pool({ connectionString: fresh.url, max: 4 });
  const visits = makeHistory({ agents: makeAgents(8, 3), days: 4, until: "2026-05-20", seed: 3 });
  await receive(withDisorder(visits, { seed: 3 }));
  for (const name of ["zone-1", "zone-2"]) await receive(withoutZone(name));
  await projectAll(pool());
}, 60_000);
afterAll(async () => {
  await freshPool.end();
  await fresh.drop();
});

/** What the projection makes of the receipts, without what differs from one making to the next. */
const PROJECTION = `
  SELECT to_jsonb(v) - ARRAY['id','agent_id','account_id','projected_at','answer_set_id','answer_value_ids',
           'flags','flag_facts','judged_at','former_places'] AS visit,
         (SELECT array_agg(w.question_key || '=' || w.value_key ORDER BY 1) FROM answer_values w
          WHERE w.id = ANY(v.answer_value_ids || (SELECT value_ids FROM answer_sets s WHERE s.id = v.answer_set_id))) AS counted,
         (SELECT jsonb_agg(to_jsonb(a) - 'visit_id' ORDER BY a.position) FROM checklist_answers a
          WHERE a.visit_id = v.id) AS answers,
         (SELECT jsonb_agg(jsonb_build_array(s.receipt_id, s.status) ORDER BY s.receipt_id) FROM receipt_states s
          WHERE s.visit_id = v.id) AS receipts,
         g.key, g.last_visit_at
  FROM visits v JOIN agents g ON g.id = v.agent_id ORDER BY v.kobra_visit_id`;

async function copyReceiptsToFresh(): Promise<void> {
  const receipts = await pool().query("SELECT * FROM receipts");
  for (const { id, received_at, source, sha256, body } of receipts.rows) {
    await freshPool.query(
      "INSERT INTO receipts (id, received_at, source, sha256, body) VALUES ($1, $2, $3, $4, $5)",
      [id, received_at, source, sha256, body],
    );
    await freshPool.query(
      "INSERT INTO receipt_states (receipt_id, status, received_at) VALUES ($1, 'pending', $2)",
      [id, received_at],
    );
  }
  for (const { key, value } of (await pool().query("SELECT key, value FROM settings")).rows) {
    await freshPool.query("INSERT INTO settings (key, value, updated_at) VALUES ($1, $2, now())", [
      key,
      JSON.stringify(value),
    ]);
  }
}

it("makes of every visit what a fresh projection makes of the same receipts", async () => {
  const before = await pool().query(PROJECTION);
  const mapped = await changeMapping(ADMIN, {
    questions: [
      { ...question("14", "¿Se logró promesa de pago?"), meaning: null },
      { ...question("18", "Volver a visitar"), meaning: "promise" },
    ],
    wrongAddressTags: ["casa sola"],
  });
  expect(mapped.visitsToRead).toBeGreaterThan(50);
  await changeSettings(ADMIN, { timeZone: "Pacific/Pago_Pago" });
  await rebuildAll();
  await copyReceiptsToFresh();
  await projectAll(freshPool);

  const rebuilt = await pool().query(PROJECTION);
  const made = await freshPool.query(PROJECTION);
  expect(rebuilt.rows.length).toBeGreaterThan(80);
  expect(rebuilt.rows.length).toBe(made.rows.length);
  for (const [index, row] of rebuilt.rows.entries()) expect(row).toEqual(made.rows[index]);
  const outcomes = (rows: { visit: { outcome: string } }[]) => rows.map(({ visit }) => visit.outcome);
  expect(outcomes(rebuilt.rows)).not.toEqual(outcomes(before.rows));
  expect(await db().rebuild.count({ where: { status: "running" } })).toBe(0);
  expect(await db().auditEvent.count({ where: { action: "rebuild.finished" } })).toBe(1);
}, 60_000);

it("reads again only the visits that a change touches, and writes only those that come out different", async () => {
  const tagged = await db().visit.count({ where: { tagKey: { contains: "no abrieron" } } });
  const { visitsToRead } = await changeMapping(ADMIN, {
    questions: [],
    wrongAddressTags: ["casa sola", "No abrieron"],
  });
  expect(visitsToRead).toBe(tagged);
  await rebuildAll();
  const { changed, done } = await db().rebuild.findFirstOrThrow({ orderBy: { requestedAt: "desc" } });
  const wrong = { tagKey: { contains: "no abrieron" }, outcome: "wrong_address" } as const;
  expect({ changed, done }).toEqual({ changed: await db().visit.count({ where: wrong }), done: tagged });
});

it("reads again the visits that ask for a yes or a no when words for them change", async () => {
  const unanswered = await db().visit.count({ where: { hasContact: null } });
  const { visitsToRead } = await changeMapping(ADMIN, {
    questions: [],
    noAnswers: ["true"],
    yesAnswers: ["false"],
  });
  expect(visitsToRead).toBe(await db().visit.count());
  const before = await db().visit.count({ where: { hasContact: true } });
  await rebuildAll();
  expect(await db().visit.count({ where: { hasContact: false } })).toBe(before);
  expect(await db().visit.count({ where: { hasContact: null } })).toBe(unanswered);
  await changeMapping(ADMIN, { questions: [], noAnswers: [], yesAnswers: [] });
  await rebuildAll();
});

it("asks for nothing where nothing is understood differently", async () => {
  const setAside = { productId: 2, questionId: "33", questionName: "Tipo de vivienda", meaning: null };
  expect(await changeMapping(ADMIN, { questions: [setAside] })).toEqual({ visitsToRead: 0 });
});

it("goes on where a process that died left off, and counts no visit twice", async () => {
  const { total } = await rebuildEverything(ADMIN);
  await rebuildVisits(pool(), 20);
  // The connection is cut in the middle of a step, as it is when the process is killed.
  const killed = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 1 });
  killed.on("error", () => undefined);
  await killed.query("SET application_name = 'doomed'");
  const blocker = await pool().connect();
  await blocker.query("BEGIN");
  await blocker.query("LOCK TABLE checklist_answers, receipt_states IN ACCESS EXCLUSIVE MODE");
  const doomed = expect(rebuildVisits(killed, 20)).rejects.toThrow();
  const isWaiting = async () =>
    (
      await pool().query(
        "SELECT FROM pg_stat_activity WHERE application_name = 'doomed' AND wait_event_type = 'Lock'",
      )
    ).rowCount;
  await expect.poll(isWaiting).toBe(1);
  await pool().query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'doomed'",
  );
  await doomed;
  await blocker.query("ROLLBACK");
  blocker.release();
  await killed.end();

  expect(await db().rebuild.findFirst({ where: { status: "running" } })).toMatchObject({ done: 20 });
  await rebuildAll();
  expect(await db().rebuild.findFirst({ orderBy: { requestedAt: "desc" } })).toMatchObject({
    status: "done",
    done: total,
    changed: 0,
  });
});

it("stops when it is cancelled, and gives way to a larger one", async () => {
  await rebuildEverything(ADMIN);
  await rebuildVisits(pool(), 5);
  const first = await db().rebuild.findFirstOrThrow({ where: { status: "running" } });
  await rebuildEverything(ADMIN);
  expect(await db().rebuild.findUnique({ where: { id: first.id } })).toMatchObject({ status: "superseded" });
  const second = await db().rebuild.findFirstOrThrow({ where: { status: "running" } });
  await cancelRebuild(ADMIN, second.id);
  expect(await rebuildVisits(pool(), 5)).toBeNull();
  await expect(cancelRebuild(ADMIN, second.id)).rejects.toMatchObject({ code: "not-found" });
});

it("leaves a visit that breaks the database as it was, and reads all others again", async () => {
  await db().$executeRaw`
    CREATE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN IF NEW.kobra_visit_id = 'zone-1' THEN RAISE EXCEPTION 'poison'; END IF; RETURN NEW; END $$`;
  await db()
    .$executeRaw`CREATE TRIGGER poison BEFORE UPDATE ON visits FOR EACH ROW EXECUTE FUNCTION poison()`;
  await changeMapping(ADMIN, {
    questions: [{ ...question("14", "¿Se logró promesa de pago?"), meaning: "default" }],
  });
  const rebuilding = startRebuilding(pool());
  const latest = () => db().rebuild.findFirstOrThrow({ orderBy: { requestedAt: "desc" } });
  await expect.poll(async () => (await latest()).status, { timeout: 30_000 }).toBe("done");
  await rebuilding.stop();
  const { total, done } = await latest();
  expect(done).toBe(total);
  expect(
    await db().visit.count({ where: { hasPromise: true, kobraVisitId: { not: "zone-1" } } }),
  ).toBeGreaterThan(0);
}, 60_000);
