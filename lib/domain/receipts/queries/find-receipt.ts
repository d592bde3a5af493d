import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { isInScope } from "../../users/rules";
import type { Scope } from "../../users/schema";
import { decodeBody, parseJson } from "../../visits/rules/parse-body";
import {
  quarantineCauseSchema,
  type ReceiptDetail,
  type ReceiptEntry,
  type ReceiptStateDto,
} from "../schema";

/** Who asks for a receipt: a person within their scope, or the key that sent it. */
export type ReceiptReader = { readonly scope: Scope } | { readonly webhookKeyId: string };

/** @throws Problem `not-found`, also where the receipt exists but is not for this reader. */
export async function getReceiptState(reader: ReceiptReader, receiptId: string): Promise<ReceiptStateDto> {
  const state = await db().receiptState.findUnique({
    where: { receiptId },
    include: { receipt: { select: { webhookKeyId: true } } },
  });
  const isVisible =
    state &&
    ("scope" in reader
      ? isInScope(reader.scope, state.portfolioId)
      : state.receipt.webhookKeyId === reader.webhookKeyId);
  if (!isVisible) throw new Problem("not-found", "No such receipt");
  return toStateDto(state);
}

/** A receipt with its raw body as text. @throws Problem `not-found`, also outside the viewer's scope. */
export async function getReceiptDetail(scope: Scope, receiptId: string): Promise<ReceiptDetail> {
  const state = await db().receiptState.findUnique({
    where: { receiptId },
    include: { receipt: { include: { webhookKey: true } }, visit: { select: { kobraVisitId: true } } },
  });
  if (!state || !isInScope(scope, state.portfolioId)) throw new Problem("not-found", "No such receipt");
  const { receipt } = state;
  return {
    ...toEntry({
      ...state,
      byteLength: receipt.body.byteLength,
      keyLabel: receipt.webhookKey?.label ?? null,
      source: receipt.source,
      kobraVisitId: state.visit?.kobraVisitId ?? null,
    }),
    sha256: Buffer.from(receipt.sha256).toString("hex"),
    bodyText: decodeBody(receipt.body),
    detail: state.detail,
  };
}

/** A receipt's body, byte for byte. @throws Problem `not-found`, also outside the viewer's scope. */
export async function getReceiptBody(
  scope: Scope,
  receiptId: string,
): Promise<{ readonly body: Uint8Array<ArrayBuffer>; readonly isJson: boolean }> {
  const state = await db().receiptState.findUnique({
    where: { receiptId },
    select: { portfolioId: true, receipt: { select: { body: true } } },
  });
  if (!state || !isInScope(scope, state.portfolioId)) throw new Problem("not-found", "No such receipt");
  const { body } = state.receipt;
  return { body, isJson: parseJson(decodeBody(body)) !== null };
}

interface StateRow {
  receiptId: string;
  status: ReceiptStateDto["status"];
  cause: string | null;
  receivedAt: Date;
  processedAt: Date | null;
  visitId: string | null;
}

function toStateDto(row: StateRow): ReceiptStateDto {
  return {
    receiptId: row.receiptId,
    status: row.status,
    cause: row.cause === null ? null : quarantineCauseSchema.parse(row.cause),
    receivedAt: row.receivedAt.toISOString(),
    processedAt: row.processedAt?.toISOString() ?? null,
    visitId: row.visitId,
  };
}

/** A row of the inbox. */
export function toEntry(
  row: StateRow & {
    source: ReceiptEntry["source"];
    keyLabel: string | null;
    byteLength: number;
    unknownFields: string[];
    kobraVisitId: string | null;
  },
): ReceiptEntry {
  return {
    ...toStateDto(row),
    source: row.source,
    keyLabel: row.keyLabel,
    byteLength: row.byteLength,
    unknownFields: row.unknownFields,
    kobraVisitId: row.kobraVisitId,
  };
}
