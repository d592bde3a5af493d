import { v7 as uuidv7 } from "uuid";
import { type Db, db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import type { ImportRowStatus } from "@/lib/platform/generated/prisma/client";
import { backOffMs } from "../rules/back-off";
import type { ChunkAnswer } from "../schema/sending";
import { announceImports } from "./announce-imports";
import type { ClaimedChunk } from "./claim-chunk";
import { countRefusal, forgetRefusals } from "./count-refusal";
import { finishImport } from "./finish-import";
import { holdConnection } from "./hold-connection";
import { recordAccounts } from "./record-accounts";

/** After so many answers in a row that settle nothing, a person has to look. */
const MOST_FAILURES_IN_A_ROW = 12;

/**
 * Records what one request came to, and with it the outcome of every row in it. An answer to a request that
 * was overtaken (its worker was given up for dead, and the chunk sent anew) is kept and settles nothing.
 */
export async function settleChunk(claimed: ClaimedChunk, answer: ChunkAnswer): Promise<void> {
  await db().$transaction(async (tx) => {
    await holdConnection(tx);
    await recordAnswer(tx, claimed, answer);
    const current = await tx.$queryRaw<{ may_have_arrived: boolean; ordinal: number[] }[]>`
      SELECT may_have_arrived, ordinal FROM import_chunks
      WHERE id = ${claimed.chunkId}::uuid AND attempts = ${claimed.attempt} AND status = 'sending' FOR UPDATE`;
    const chunk = current[0];
    if (!chunk) return;
    await settle(tx, claimed, answer, chunk.may_have_arrived, chunk.ordinal);
    await finishImport(tx, claimed.importId);
    await announceImports(tx);
  });
}

async function recordAnswer(tx: Db, { chunkId, attempt }: ClaimedChunk, answer: ChunkAnswer): Promise<void> {
  const { outcome } = answer;
  await tx.importRequest.update({
    where: { chunkId_attempt: { chunkId, attempt } },
    data: {
      finishedAt: new Date(),
      outcome: outcome.kind,
      detail:
        outcome.kind === "refused" ? outcome.type : outcome.kind === "unsettled" ? outcome.reason : null,
      message: outcome.kind === "refused" ? outcome.message : null,
      httpStatus: answer.httpStatus,
      answer: answer.body,
    },
  });
}

async function settle(
  tx: Db,
  claimed: ClaimedChunk,
  { outcome, httpStatus }: ChunkAnswer,
  mayHaveArrivedBefore: boolean,
  ordinal: readonly number[],
): Promise<void> {
  const { chunkId } = claimed;
  if (outcome.kind === "accepted" || outcome.kind === "refused") {
    await tx.kobraConnection.updateMany({ data: { failuresInARow: 0 } });
  }
  switch (outcome.kind) {
    case "accepted":
      await tx.importChunk.update({
        where: { id: chunkId },
        data: { status: "accepted", mayHaveArrived: false },
      });
      await setRows(tx, chunkId, "accepted", null);
      await forgetRefusals(tx, claimed.importId);
      return recordAccounts(tx, chunkId);
    case "refused": {
      if (claimed.rows.length > 1 && env.ATALAYA_CHAOS_MUTATION !== "no-halving") {
        return splitChunk(tx, claimed, ordinal, mayHaveArrivedBefore);
      }
      const words = outcome.message ?? outcome.type;
      await rejectRow(tx, chunkId, words, mayHaveArrivedBefore);
      return countRefusal(tx, claimed.importId, { words, httpStatus });
    }
    case "locked-out":
      await putBack(tx, chunkId, mayHaveArrivedBefore);
      return pauseAll(tx, "locked-out");
    case "unsettled": {
      await putBack(tx, chunkId, mayHaveArrivedBefore || outcome.mayHaveArrived);
      return slowDown(tx, outcome.retryAfterS);
    }
  }
}

/** Refused by itself; an earlier request may have been taken all the same, and then nobody knows. */
async function rejectRow(
  tx: Db,
  chunkId: string,
  reason: string | null,
  mayHaveArrived: boolean,
): Promise<void> {
  const status = mayHaveArrived ? "unknown" : "rejected";
  await tx.importChunk.update({ where: { id: chunkId }, data: { status, mayHaveArrived } });
  await setRows(tx, chunkId, status, reason);
}

/** Bad rows are found by halves: what is in the good half is taken at once. */
async function splitChunk(
  tx: Db,
  { chunkId, importId, rows }: ClaimedChunk,
  ordinal: readonly number[],
  mayHaveArrived: boolean,
): Promise<void> {
  const middle = Math.ceil(rows.length / 2);
  const halves = [rows.slice(0, middle), rows.slice(middle)];
  await tx.importChunk.update({ where: { id: chunkId }, data: { status: "split", mayHaveArrived: false } });
  for (const [index, half] of halves.entries()) {
    const id = uuidv7();
    await tx.importChunk.create({
      data: {
        id,
        importId,
        ordinal: [...ordinal, index],
        parentId: chunkId,
        rowCount: half.length,
        mayHaveArrived,
      },
    });
    await tx.importRow.updateMany({
      where: { importId, rowNumber: { in: half.map(({ rowNumber }) => rowNumber) } },
      data: { chunkId: id, status: mayHaveArrived ? "unknown" : "waiting" },
    });
  }
}

async function putBack(tx: Db, chunkId: string, mayHaveArrived: boolean): Promise<void> {
  await tx.importChunk.update({ where: { id: chunkId }, data: { status: "waiting", mayHaveArrived } });
  await setRows(tx, chunkId, mayHaveArrived ? "unknown" : "waiting", null);
}

async function setRows(
  tx: Db,
  chunkId: string,
  status: ImportRowStatus,
  reason: string | null,
): Promise<void> {
  const isSettled = status === "accepted" || status === "rejected";
  await tx.importRow.updateMany({
    where: { chunkId },
    data: { status, reason, settledAt: isSettled ? new Date() : null },
  });
}

async function slowDown(tx: Db, retryAfterS: number | null): Promise<void> {
  const connections = await tx.$queryRaw<{ failures: number }[]>`
    UPDATE kobra_connection SET failures_in_a_row = failures_in_a_row + 1
    RETURNING failures_in_a_row AS failures`;
  const failures = connections[0]?.failures ?? 1;
  if (failures >= MOST_FAILURES_IN_A_ROW) await pauseAll(tx, "no-answer");
  const waitMs = Math.max(backOffMs(failures), 1_000 * (retryAfterS ?? 0));
  await tx.$executeRaw`
    UPDATE kobra_connection SET next_request_at =
      greatest(next_request_at, now() + make_interval(secs => ${waitMs}::float8 / 1000))`;
}

/** There is one Kobra: what stops one import stops them all. */
async function pauseAll(tx: Db, pauseReason: "locked-out" | "no-answer"): Promise<void> {
  await tx.import.updateMany({
    where: { status: "sending" },
    data: { status: "paused", pauseReason, seenAt: null },
  });
  await tx.kobraConnection.updateMany({ data: { failuresInARow: 0 } });
}
