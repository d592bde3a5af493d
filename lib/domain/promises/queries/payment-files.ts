import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { scopedPortfolioIds } from "../../users/rules";
import type { Viewer } from "../../users/schema";
import type { PaymentFileDetail, PaymentFileRow, PaymentProposal, PromiseRow } from "../schema";
import { promiseColumns } from "./list-promises";
import { PROMISES } from "./promise-conditions";

type FileRecord = Omit<PaymentFileRow, "uploadedAt"> & { readonly uploadedAt: Date };
const MOST_FILES = 50;
const MOST_ROWS = 500;

/** A file is its uploader's, and that of whoever may see one of the promises that it speaks of. */
function visibleFiles({ userId, scope }: Viewer): Prisma.Sql {
  if (scope.kind === "all") return Prisma.sql`TRUE`;
  return Prisma.sql`(f.uploaded_by_id = ${userId}::uuid OR EXISTS (
    SELECT FROM payment_proposals o JOIN payment_promises p ON p.id = o.promise_id
    JOIN visits v ON v.id = p.visit_id WHERE o.file_id = f.id AND ${seen(scope)}))`;
}

function seen(scope: Viewer["scope"]): Prisma.Sql {
  const portfolioIds = scopedPortfolioIds(scope);
  return portfolioIds ? Prisma.sql`v.portfolio_id = ANY(${portfolioIds}::uuid[])` : Prisma.sql`TRUE`;
}

async function readFiles(viewer: Viewer, where: Prisma.Sql): Promise<PaymentFileRow[]> {
  const files = await db().$queryRaw<FileRecord[]>`
    SELECT f.id::text, f.file_name AS "fileName", f.uploaded_at AS "uploadedAt", u.name AS "uploadedBy",
           f.row_count AS "rowCount", n.open, n.approved, n.dismissed
    FROM payment_files f LEFT JOIN users u ON u.id = f.uploaded_by_id, LATERAL (
      SELECT (count(*) FILTER (WHERE o.decision IS NULL))::int AS open,
             (count(*) FILTER (WHERE o.decision = 'approved'))::int AS approved,
             (count(*) FILTER (WHERE o.decision = 'dismissed'))::int AS dismissed
      FROM payment_proposals o JOIN payment_promises p ON p.id = o.promise_id
      JOIN visits v ON v.id = p.visit_id WHERE o.file_id = f.id AND ${seen(viewer.scope)}) n
    WHERE ${visibleFiles(viewer)} AND ${where} ORDER BY f.uploaded_at DESC, f.id LIMIT ${MOST_FILES}`;
  return files.map((file) => ({ ...file, uploadedAt: file.uploadedAt.toISOString() }));
}

/** The latest files of payments, with how many of their proposals wait. */
export async function listPaymentFiles(viewer: Viewer): Promise<PaymentFileRow[]> {
  return readFiles(viewer, Prisma.sql`TRUE`);
}

/** One file: what its rows came to, and what it proposes. @throws Problem `not-found`. */
export async function getPaymentFile(viewer: Viewer, fileId: string): Promise<PaymentFileDetail> {
  const [file] = await readFiles(viewer, Prisma.sql`f.id = ${fileId}::uuid`);
  if (!file) throw new Problem("not-found", "No such file");
  const [outcomes, leftOver, proposals] = await Promise.all([
    db().$queryRaw<PaymentFileDetail["outcomes"]>`
      SELECT outcome, count(*)::int AS count FROM payments WHERE file_id = ${fileId}::uuid
      GROUP BY outcome ORDER BY count DESC`,
    db().$queryRaw<PaymentFileDetail["leftOver"]>`
      SELECT row_number AS "rowNumber", external_id AS "externalId", paid_on::text AS "paidOn",
             amount::text, outcome
      FROM payments WHERE file_id = ${fileId}::uuid AND outcome <> 'matched'
      ORDER BY row_number LIMIT ${MOST_ROWS}`,
    readProposals(viewer, fileId),
  ]);
  return { ...file, outcomes, leftOver, proposals };
}

type ProposalRecord = PromiseRow & {
  readonly proposalId: string;
  readonly proposed: PaymentProposal["status"];
  readonly proposedAmount: string;
  readonly decision: PaymentProposal["decision"];
  readonly payments: PaymentProposal["payments"];
};

async function readProposals({ scope }: Viewer, fileId: string): Promise<PaymentProposal[]> {
  const records = await db().$queryRaw<ProposalRecord[]>`
    SELECT ${promiseColumns(scope)}, o.id::text AS "proposalId", o.status::text AS proposed,
           o.paid_amount::text AS "proposedAmount", o.decision,
           (SELECT jsonb_agg(jsonb_build_object('rowNumber', y.row_number, 'paidOn', y.paid_on::text,
                     'amount', s.amount::text) ORDER BY y.row_number)
            FROM payment_shares s JOIN payments y ON y.id = s.payment_id WHERE s.proposal_id = o.id) AS payments
    FROM ${PROMISES}, payment_proposals o
    WHERE o.promise_id = p.id AND o.file_id = ${fileId}::uuid AND ${seen(scope)}
    ORDER BY o.decision IS NOT NULL, v.external_id, p.due_on, p.id LIMIT ${MOST_ROWS}`;
  return records.map(({ proposalId, proposed, proposedAmount, decision, payments, ...promise }) => ({
    id: proposalId,
    promise,
    status: proposed,
    paidAmount: proposedAmount,
    decision,
    payments: payments ?? [],
  }));
}
