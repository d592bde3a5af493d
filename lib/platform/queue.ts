import { randomUUID } from "node:crypto";
import type pg from "pg";
import { fromPrisma, PgBoss, type Db as PgBossDb } from "pg-boss";
import type { z } from "zod";
import { failureName } from "@/lib/core/errors";
import type { Job } from "@/lib/core/job";
import { type Db, pool } from "./db";
import { env } from "./env";
import { log } from "./log";

/** Made by the migrations, and never by a process: pg-boss must find the version it was pinned with. */
const SCHEMA = "pgboss";
/** A worker that says nothing for so long is dead; pg-boss takes no less than 10. */
const HEARTBEAT_S = 10;
/** How often the dead are looked for. */
const WATCH_S = 3;
const POLL_S = 2;
/** NOTIFY wakes the workers for new jobs; this finds those to be run again, and what a lost notification left. */
const SWEEP_S = 4;
const KEEP_FINISHED_S = 7 * 86_400;
const HAND_OVER_MS = 15_000;
const NO_SCHEMA_CHANGES = { schema: SCHEMA, migrate: false, createSchema: false } as const;

const shared = globalThis as typeof globalThis & {
  atalayaSender?: Promise<PgBoss>;
  atalayaKnownJobs?: Set<string>;
};

/** Whatever runs SQL inside the caller's transaction. */
export type Transaction = Db | pg.ClientBase;

interface EnqueueOptions {
  /** No second job with this key while one waits or runs. */
  readonly onlyOne?: string;
  readonly startAfter?: Date;
}

/**
 * Puts a job in line inside the caller's transaction: it is there if and only if that commits.
 * @returns the job's id; null where `onlyOne` found another.
 */
export async function enqueue<Payload extends z.ZodType>(
  tx: Transaction,
  job: Job<Payload>,
  payload: z.input<Payload>,
  { onlyOne, startAfter }: EnqueueOptions = {},
): Promise<string | null> {
  const checked = job.payload.parse(payload);
  const boss = await sender();
  await ensureQueue(boss, job);
  return boss.send(
    job.name,
    { payload: checked },
    {
      db: inTransactionOf(tx),
      singletonKey: onlyOne ?? randomUUID(),
      ...(startAfter === undefined ? {} : { startAfter }),
    },
  );
}

/**
 * Takes the job that runs off the queue, inside its own transaction: an `onlyOne` that comes after the commit
 * finds no other. Without it, what comes between the job's last look and its end is left to nobody.
 */
export type FinishJob = (tx: Transaction) => Promise<void>;

/** What runs a job: written so that it may run twice, and ends soon once `signal` is aborted. */
export interface JobHandler {
  readonly job: Job;
  readonly run: (data: unknown, signal: AbortSignal, finish?: FinishJob) => Promise<void>;
}

/** Ties a job to what runs it. A run outside the queue has nothing to take off it. */
export function handleJob<Payload extends z.ZodType>(
  job: Job<Payload>,
  run: (payload: z.infer<Payload>, signal: AbortSignal, finish: FinishJob) => Promise<void>,
): JobHandler {
  const notQueued = async () => undefined;
  return { job, run: (data, signal, finish = notQueued) => run(job.payload.parse(data), signal, finish) };
}

/** A job that starts by the clock, once for the whole installation however many workers there are. */
export interface Schedule<Payload extends z.ZodType = z.ZodType> {
  readonly job: Job<Payload>;
  /** Five fields, in UTC. */
  readonly cron: string;
  readonly payload: z.input<Payload>;
}

export interface Queue {
  /** Takes no further job and gives back those under way, for another worker to begin anew. */
  stop(): Promise<void>;
}

/** Runs the jobs of `handlers`, and keeps `schedules` and no others. */
export async function startQueue(
  handlers: readonly JobHandler[],
  schedules: readonly Schedule[],
): Promise<Queue> {
  const boss = new PgBoss({
    ...NO_SCHEMA_CHANGES,
    connectionString: env.DATABASE_URL,
    application_name: "atalaya-queue",
    max: 3,
    useListenNotify: true,
    superviseIntervalSeconds: WATCH_S,
    monitorIntervalSeconds: WATCH_S,
  });
  boss.on("error", (error) => log.warn({ reason: error.name }, "queue failed"));
  await boss.start();
  const stopping = new AbortController();
  for (const { job } of [...handlers, ...schedules]) await ensureQueue(boss, job);
  for (const { job, run } of handlers) {
    await boss.work<{ payload: unknown }>(job.name, workOptions(job), async ([taken]) => {
      if (!taken) return;
      const signal = AbortSignal.any([taken.signal, stopping.signal]);
      const finish: FinishJob = async (tx) => {
        await boss.complete(job.name, taken, undefined, { db: inTransactionOf(tx) });
      };
      await run(taken.data.payload, signal, finish).catch((error: unknown) => {
        log.warn({ job: job.name, attempt: taken.retryCount, failure: failureName(error) }, "job failed");
        // Its message may quote what it choked on; the queue's table is no place for that.
        throw new Error(failureName(error));
      });
    });
  }
  await keepSchedules(boss, schedules);
  return {
    async stop() {
      stopping.abort(new Error("The worker stops"));
      await boss.stop({ graceful: true, timeout: HAND_OVER_MS });
    },
  };
}

function workOptions(job: Job) {
  return {
    localConcurrency: job.concurrency,
    heartbeatRefreshSeconds: HEARTBEAT_S / 4,
    pollingIntervalSeconds: POLL_S,
    notifyPollingIntervalSeconds: SWEEP_S,
  };
}

async function keepSchedules(boss: PgBoss, schedules: readonly Schedule[]): Promise<void> {
  const wanted = new Set<string>(schedules.map(({ job }) => job.name));
  for (const { name } of await boss.getSchedules()) if (!wanted.has(name)) await boss.unschedule(name);
  for (const { job, cron, payload } of schedules) {
    await boss.schedule(job.name, cron, { payload: job.payload.parse(payload) }, { tz: "UTC" });
  }
}

/** Both sides make the queue: a web process may enqueue before any worker ever ran. */
async function ensureQueue(boss: PgBoss, job: Job): Promise<void> {
  shared.atalayaKnownJobs ??= new Set();
  if (shared.atalayaKnownJobs.has(job.name)) return;
  const options = {
    retryLimit: job.retryLimit,
    retryDelay: job.retryDelayS,
    retryBackoff: true,
    retryDelayMax: job.longestRetryDelayS,
    expireInSeconds: job.longestS,
    heartbeatSeconds: HEARTBEAT_S,
    deleteAfterSeconds: KEEP_FINISHED_S,
    notify: true,
  };
  // One job for each key waits or runs; a job that may stand beside others gets a key of its own.
  await boss.createQueue(job.name, { ...options, policy: "exclusive" });
  await boss.updateQueue(job.name, options);
  shared.atalayaKnownJobs.add(job.name);
}

/** Enqueues for this process; it holds no connection of its own and runs nothing. */
function sender(): Promise<PgBoss> {
  shared.atalayaSender ??= openSender().catch((error: unknown) => {
    delete shared.atalayaSender;
    throw error;
  });
  return shared.atalayaSender;
}

async function openSender(): Promise<PgBoss> {
  const boss = new PgBoss({
    ...NO_SCHEMA_CHANGES,
    db: { executeSql: (text, values) => pool().query(text, values) },
    supervise: false,
    schedule: false,
  });
  boss.on("error", (error) => log.warn({ reason: error.name }, "queue failed"));
  await boss.start();
  return boss;
}

function inTransactionOf(tx: Transaction): PgBossDb {
  if ("$queryRawUnsafe" in tx) return fromPrisma(tx);
  return { executeSql: (text, values) => tx.query(text, values) };
}
