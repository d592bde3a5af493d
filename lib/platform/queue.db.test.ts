import { fork } from "node:child_process";
import { once } from "node:events";
import { PgBoss } from "pg-boss";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { db, pool } from "./db";
import { env } from "./env";
import { enqueue, type Queue } from "./queue";
import { noteJob, startNoting } from "./queue.fixtures";

const queues: Queue[] = [];
beforeAll(async () => {
  await pool().query("CREATE TABLE queue_runs (note text, worker text, is_done boolean DEFAULT false)");
});
afterEach(async () => {
  for (const queue of queues.splice(0)) await queue.stop();
});
afterAll(() => pool().query("DROP TABLE queue_runs"));

async function start(name: string): Promise<Queue> {
  const queue = await startNoting(name);
  queues.push(queue);
  return queue;
}

async function runsOf(note: string) {
  const { rows } = await pool().query<{ worker: string; is_done: boolean }>(
    "SELECT worker, is_done FROM queue_runs WHERE note = $1 ORDER BY is_done",
    [note],
  );
  return rows;
}

const inTransaction = (note: string) => db().$transaction((tx) => enqueue(tx, noteJob, { note, hangMs: 0 }));
const DONE = [{ worker: "calm", is_done: true }];

it("finds in the migrations exactly the schema of the pinned pg-boss", async () => {
  const boss = new PgBoss({
    connectionString: env.DATABASE_URL,
    migrate: false,
    supervise: false,
    schedule: false,
  });
  await boss.start();
  expect(await boss.detectSchemaDrift()).toMatchObject({ ok: true });
  await boss.stop();
});

it("runs what was enqueued in a transaction that committed, and nothing of one that was rolled back", async () => {
  await start("calm");
  await inTransaction("kept");
  const client = await pool().connect();
  await client.query("BEGIN");
  await enqueue(client, noteJob, { note: "dropped", hangMs: 0 });
  await client.query("ROLLBACK");
  await client.query("BEGIN");
  await enqueue(client, noteJob, { note: "kept too", hangMs: 0 });
  await client.query("COMMIT");
  client.release();
  await vi.waitFor(async () => expect(await runsOf("kept too")).toEqual(DONE), 5_000);
  expect(await runsOf("kept")).toEqual(DONE);
  expect(await runsOf("dropped")).toEqual([]);
});

it("keeps one job where only one was asked for, and refuses a payload of another shape", async () => {
  const twice = () => enqueue(db(), noteJob, { note: "alone", hangMs: 0 }, { onlyOne: "alone" });
  expect([await twice(), await twice()]).toEqual([expect.any(String), null]);
  // @ts-expect-error the payload's type is known
  await expect(enqueue(db(), noteJob, { note: 7 })).rejects.toThrow();
});

it("begins anew for a call that comes once a job took itself off the queue, though its handler still runs", async () => {
  await start("calm");
  const call = () => enqueue(db(), noteJob, { note: "lingers", hangMs: 3_000 }, { onlyOne: "lingers" });
  await call();
  const isOffTheQueue = () =>
    pool().query("SELECT FROM pgboss.job WHERE singleton_key = 'lingers' AND state = 'completed'");
  await vi.waitFor(async () => expect((await isOffTheQueue()).rowCount).toBe(1), 5_000);
  expect(await runsOf("lingers")).toEqual([{ worker: "calm", is_done: false }]);
  expect(await call()).toEqual(expect.any(String));
  await vi.waitFor(async () => expect(await runsOf("lingers")).toEqual([...DONE, ...DONE]), 30_000);
}, 45_000);

it("runs again within seconds what a worker was doing when it was killed", async () => {
  const doomed = fork("lib/platform/queue.fixtures.ts", ["run"], { execArgv: ["--import", "tsx"] });
  await once(doomed, "message");
  await enqueue(db(), noteJob, { note: "survivor", hangMs: 600_000 });
  await vi.waitFor(async () => expect(await runsOf("survivor")).toHaveLength(1), 5_000);
  doomed.kill("SIGKILL");
  await start("calm");
  await vi.waitFor(
    async () => expect(await runsOf("survivor")).toEqual([{ worker: "doomed", is_done: false }, ...DONE]),
    { timeout: 25_000, interval: 200 },
  );
}, 40_000);

it("hands over what is under way when a worker stops", async () => {
  const first = await start("doomed");
  await enqueue(db(), noteJob, { note: "handed over", hangMs: 600_000 });
  await vi.waitFor(async () => expect(await runsOf("handed over")).toHaveLength(1), 5_000);
  await first.stop();
  await start("calm");
  await vi.waitFor(async () => expect(await runsOf("handed over")).toHaveLength(2), 10_000);
}, 30_000);

it("keeps one schedule for the installation, and none that is no longer stated", async () => {
  await pool().query(
    "INSERT INTO pgboss.schedule (name, key, cron, timezone) SELECT name, '', '0 4 * * *', 'UTC' FROM pgboss.queue WHERE name <> $1 LIMIT 1",
    [noteJob.name],
  );
  await Promise.all([start("calm"), start("calm")]);
  const { rows } = await pool().query("SELECT name, cron, timezone FROM pgboss.schedule");
  expect(rows).toEqual([{ name: noteJob.name, cron: "0 3 * * *", timezone: "UTC" }]);
});
