import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { Problem } from "@/lib/core/errors";
import { RECEIPTS_CHANNEL } from "@/lib/platform/channels";
import { pool } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";

export interface IncomingReceipt {
  readonly body: Buffer;
  readonly source: "webhook" | "test";
  readonly webhookKeyId: string | null;
}

interface Waiting {
  readonly id: string;
  readonly receipt: IncomingReceipt;
  readonly resolve: (receiptId: string) => void;
  readonly reject: (reason: unknown) => void;
}

const MOST_PER_COMMIT = 256;
const MOST_BYTES_PER_COMMIT = 8 * 1024 * 1024;
const MOST_BYTES_WAITING = 64 * 1024 * 1024;

/** The red mutation of `chaos kill-server`: answers at once and writes a little later, as many caches do. */
const acknowledgesEarly = env.ATALAYA_CHAOS_MUTATION === "ack-before-commit";
const EARLY_BY_MS = 100;

/**
 * One statement for all the receipts that wait together: bodies travel as a single bytea that the server
 * cuts up, since an array of bytea would travel as hexadecimal text, twice the size.
 */
const INSERT_RECEIPTS = `
  WITH incoming AS (
    SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::int[], $6::int[])
      AS t(id, source, webhook_key_id, sha256, start, length)
  ), stored AS (
    INSERT INTO receipts (id, received_at, source, webhook_key_id, sha256, body)
    SELECT id, $7::timestamptz, source::"ReceiptSource", webhook_key_id, decode(sha256, 'hex'),
           substring($8::bytea FROM start FOR length)
    FROM incoming
    RETURNING id, received_at
  ), pending AS (
    INSERT INTO receipt_states (receipt_id, status, received_at)
    SELECT id, 'pending', received_at FROM stored
  )
  SELECT pg_notify('${RECEIPTS_CHANNEL}', '')`;

/**
 * Commits receipts in groups. A caller is answered after the commit that holds its own receipt, never
 * before; while one commit is under way, the next group gathers.
 */
export class ReceiptWriter {
  private waiting: Waiting[] = [];
  private waitingBytes = 0;
  private isWriting = false;

  constructor(private readonly database: pg.Pool) {}

  /**
   * Resolves with the receipt's id once it is committed.
   * @throws Problem `unavailable` where it could not be stored; the sender should try again.
   */
  write(receipt: IncomingReceipt): Promise<string> {
    if (this.waitingBytes + receipt.body.byteLength > MOST_BYTES_WAITING) {
      return Promise.reject(new Problem("unavailable", "Too many receipts are waiting", {}, 2));
    }
    return new Promise((resolve, reject) => {
      const id = uuidv7();
      this.waiting.push({ id, receipt, resolve, reject });
      this.waitingBytes += receipt.body.byteLength;
      if (acknowledgesEarly) resolve(id);
      if (!this.isWriting) {
        this.isWriting = true;
        // After the sockets that are readable now have been read: their receipts join this group.
        setImmediate(() => void this.drain());
      }
    });
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0) {
      if (acknowledgesEarly) await wait(EARLY_BY_MS);
      await this.commit(this.takeGroup());
    }
    this.isWriting = false;
  }

  private takeGroup(): Waiting[] {
    let bytes = 0;
    let count = 0;
    for (const { receipt } of this.waiting) {
      bytes += receipt.body.byteLength;
      if (count > 0 && (count === MOST_PER_COMMIT || bytes > MOST_BYTES_PER_COMMIT)) break;
      count += 1;
    }
    const group = this.waiting.splice(0, count);
    for (const { receipt } of group) this.waitingBytes -= receipt.body.byteLength;
    return group;
  }

  private async commit(group: Waiting[]): Promise<void> {
    try {
      await this.insert(group);
      for (const { id, resolve } of group) resolve(id);
    } catch (error) {
      log.error({ receipts: group.length, reason: reasonOf(error) }, "receipts could not be stored");
      const problem = new Problem("unavailable", "The database does not answer", {}, 5);
      for (const { reject } of group) reject(problem);
    }
  }

  private async insert(group: Waiting[]): Promise<void> {
    const bodies = group.map(({ receipt }) => storedBody(receipt.body));
    const starts: number[] = [];
    let offset = 1;
    for (const body of bodies) {
      starts.push(offset);
      offset += body.byteLength;
    }
    await this.database.query({
      name: "insert-receipts",
      text: INSERT_RECEIPTS,
      values: [
        group.map(({ id }) => id),
        group.map(({ receipt }) => receipt.source),
        group.map(({ receipt }) => receipt.webhookKeyId),
        bodies.map((body) => createHash("sha256").update(body).digest("hex")),
        starts,
        bodies.map((body) => body.byteLength),
        new Date(),
        Buffer.concat(bodies),
      ],
    });
  }
}

/** The bytes as they came; the red mutation of `chaos fuzz` stores what JSON made of them instead. */
function storedBody(body: Buffer): Buffer {
  if (env.ATALAYA_CHAOS_MUTATION !== "store-reparsed-body") return body;
  try {
    return Buffer.from(JSON.stringify(JSON.parse(body.toString("utf8"))));
  } catch {
    return body;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? ("code" in error ? String(error.code) : error.name) : "unknown";
}

const shared = globalThis as typeof globalThis & { atalayaReceiptWriter?: ReceiptWriter };

/** The writer of this process: one, so that everything that arrives together is committed together. */
export function receiptWriter(): ReceiptWriter {
  shared.atalayaReceiptWriter ??= new ReceiptWriter(pool());
  return shared.atalayaReceiptWriter;
}
