import { createHash } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { Problem } from "@/lib/core/errors";
import { type Db, db } from "@/lib/platform/db";
import { recordAudit } from "../../audit/commands";
import type { Calendar } from "../../visits/queries/visit-conditions";
import { PAYMENT_COLUMNS } from "../rules/file-columns";
import { matchPayments } from "../rules/match-payments";
import { type ReadPayment, readPayment, toCents } from "../rules/read-payment";
import { type KeptPayment, keepPayments } from "./payments/keep-payments";
import { markRepeats } from "./payments/mark-repeats";
import { readPayable } from "./payments/read-payable";
import { readSheet } from "./read-sheet";
import { LONG_TRANSACTION, type Setter } from "./set-statuses";

interface UploadedFile {
  readonly fileName: string;
  readonly bytes: Buffer;
  /** The person knows that the same file was here before. */
  readonly isAgain: boolean;
}

/**
 * Takes a file of payments, matches them to promises of the setter's scope, and proposes statuses. Nothing is
 * set. A payment that counted before, in this file or another, does not count again.
 *
 * @throws Problem `conflict` with `fileId` and `uploadedAt` where the very file was here before and the
 * person was not told; `invalid-input` as `readSheet` does.
 */
export async function uploadPayments(
  setter: Setter,
  { fileName, bytes, isAgain }: UploadedFile,
  calendar: Calendar,
): Promise<{ fileId: string }> {
  const rows = await readSheet(bytes, PAYMENT_COLUMNS, ["externalId", "paidOn", "amount"]);
  const payments = rows.map(({ rowNumber, cellOf }) => readPayment(rowNumber, cellOf));
  const sha256 = createHash("sha256").update(bytes).digest();
  return db().$transaction(async (tx) => {
    // One file at a time: two that were matched side by side would count the same payment twice.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('payment files', 0))`;
    if (!isAgain) await refuseSameFile(tx, sha256);
    const fileId = uuidv7();
    await tx.paymentFile.create({
      data: {
        id: fileId,
        fileName,
        sha256,
        uploadedById: setter.userId,
        uploadedAt: calendar.now,
        rowCount: payments.length,
      },
    });
    await matchAll(tx, setter, fileId, payments, calendar);
    await recordAudit(tx, {
      actorUserId: setter.userId,
      action: "payments.uploaded",
      subject: fileId,
      details: { rows: payments.length },
    });
    return { fileId };
  }, LONG_TRANSACTION);
}

async function refuseSameFile(tx: Db, sha256: Buffer): Promise<void> {
  const same = await tx.paymentFile.findFirst({
    where: { sha256: new Uint8Array(sha256) },
    orderBy: { uploadedAt: "desc" },
  });
  if (same) {
    throw new Problem("conflict", "This very file was uploaded before", {
      fileId: same.id,
      uploadedAt: same.uploadedAt.toISOString(),
    });
  }
}

async function matchAll(
  tx: Db,
  { scope }: Setter,
  fileId: string,
  payments: readonly ReadPayment[],
  calendar: Calendar,
): Promise<void> {
  const marked = await markRepeats(tx, payments);
  const countable = marked.flatMap(({ problem, rowNumber, externalId, paidOn, amount }) =>
    problem === null && externalId !== null && paidOn !== null && amount !== null
      ? [{ rowNumber, externalId, paidOn, amountCents: toCents(amount) }]
      : [],
  );
  const externalIds = [...new Set(countable.map(({ externalId }) => externalId))];
  const { matches, proposals } = matchPayments(
    await readPayable(tx, scope, externalIds, calendar),
    countable,
  );
  const matchOf = new Map(matches.map((match) => [match.rowNumber, match]));
  const kept: KeptPayment[] = marked.map((payment) => {
    const match = matchOf.get(payment.rowNumber);
    return {
      ...payment,
      outcome: payment.problem ?? match?.outcome ?? "no_promise",
      shares: match?.shares ?? [],
    };
  });
  await keepPayments(tx, fileId, kept, proposals);
}
