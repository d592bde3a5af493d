import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { flagFactsSchema } from "../../truth/schema";
import { inScope, isInScope } from "../../users/rules";
import type { Scope } from "../../users/schema";
import { flagsOfBits } from "../rules/visit-words";
import type { VisitDetail, VisitReceipt } from "../schema";

/** Everything known of one visit. @throws Problem `not-found`, also outside the viewer's scope. */
export async function getVisit(scope: Scope, visitId: string): Promise<VisitDetail> {
  const visit = await db().visit.findFirst({
    where: { id: visitId, ...inScope(scope) },
    include: {
      agent: { select: { kobraAgentId: true } },
      account: { select: { portfolioId: true } },
      portfolio: { select: { name: true, isUnassigned: true } },
      answers: { orderBy: { position: "asc" } },
      contacts: { orderBy: [{ kind: "asc" }, { position: "asc" }] },
    },
  });
  if (!visit) throw new Problem("not-found", "No such visit");
  const receipts = await listVisitReceipts(visitId, visit.winningReceiptId);
  const { agent, account, portfolio, answers, contacts, ...fields } = visit;
  return {
    id: fields.id,
    kobraVisitId: fields.kobraVisitId,
    kobraVisitNumber: fields.kobraVisitNumber?.toString() ?? null,
    kobraAgentId: agent.kobraAgentId,
    portfolioName: portfolio.name,
    isUnassignedPortfolio: portfolio.isUnassigned,
    occurredAt: fields.occurredAt.toISOString(),
    projectedAt: fields.projectedAt.toISOString(),
    startAt: fields.startAt?.toISOString() ?? null,
    endAt: fields.endAt?.toISOString() ?? null,
    startText: fields.startText,
    endText: fields.endText,
    timeZone: fields.timeZone,
    timeZoneText: fields.timeZoneText,
    timeDoubts: fields.timeDoubts,
    clientName: fields.clientName,
    externalId: fields.externalId,
    accountId: account && isInScope(scope, account.portfolioId) ? fields.accountId : null,
    agentName: fields.agentName,
    productId: fields.productId,
    visitType: fields.visitType,
    tag: fields.tag,
    outcome: fields.outcome,
    isFinished: fields.isFinished,
    isCancelled: fields.isCancelled,
    cancellationReason: fields.cancellationReason,
    comment: fields.comment,
    interest: fields.interest,
    isRebound: fields.isRebound,
    lat: fields.lat,
    lng: fields.lng,
    hasPosition: fields.lat !== null,
    flags: flagsOfBits(fields.flags),
    flagFacts: flagFactsSchema.catch({}).parse(fields.flagFacts ?? {}),
    isJudged: fields.judgedAt !== null,
    positionProblem: fields.positionProblem,
    hasContact: fields.hasContact,
    hasPromise: fields.hasPromise,
    answers: answers.map(
      ({ visitId: _visitId, position: _position, answerOrder: _order, ...answer }) => answer,
    ),
    contacts: contacts.map(({ kind, label, value }) => ({
      kind: kind === "email" ? "email" : "phone",
      label,
      value,
    })),
    unknownFields: receipts.unknownFields,
    receipts: receipts.receipts,
  };
}

/** Every receipt of the visit, oldest first, without the bodies. */
async function listVisitReceipts(visitId: string, winningReceiptId: string) {
  const rows = await db().$queryRaw<
    (Omit<VisitReceipt, "receivedAt" | "processedAt" | "isWinner"> & {
      receivedAt: Date;
      processedAt: Date | null;
      unknownFields: string[];
    })[]
  >`SELECT s.receipt_id::text AS "receiptId", s.status, s.received_at AS "receivedAt",
           s.processed_at AS "processedAt", encode(r.sha256, 'hex') AS sha256,
           octet_length(r.body) AS "byteLength", s.unknown_fields AS "unknownFields"
    FROM receipt_states s JOIN receipts r ON r.id = s.receipt_id
    WHERE s.visit_id = ${visitId}::uuid ORDER BY s.received_at, s.receipt_id LIMIT 200`;
  const winner = rows.find(({ receiptId }) => receiptId === winningReceiptId);
  return {
    unknownFields: winner?.unknownFields ?? [],
    receipts: rows.map(({ unknownFields: _unknownFields, ...row }) => ({
      ...row,
      receivedAt: row.receivedAt.toISOString(),
      processedAt: row.processedAt?.toISOString() ?? null,
      isWinner: row.receiptId === winningReceiptId,
    })),
  };
}
