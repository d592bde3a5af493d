import { db } from "@/lib/platform/db";
import { announceImports } from "./announce-imports";

/** A request that may leave now: its row is written, so that it is known of whatever happens next. */
export interface ClaimedChunk {
  readonly chunkId: string;
  readonly importId: string;
  readonly importType: 1 | 2 | 3;
  readonly attempt: number;
  readonly rows: readonly { readonly rowNumber: number; readonly values: object }[];
}

/** Nothing may leave yet: the pace, or a pause after answers that settled nothing. */
export interface NotYet {
  readonly waitMs: number;
}

interface NextChunk {
  id: string;
  import_id: string;
  import_type: 1 | 2 | 3;
  attempts: number;
  is_orphan: boolean;
}

/**
 * Takes the next chunk in line for one request: single accounts first, then imports in the order in which
 * they were started. A single account waits where a file ahead of it still holds the same account. One
 * request at a time for the whole installation: the connection's row is the lock, and its time the pace.
 *
 * @returns null where nothing waits, or no Kobra is configured.
 */
export async function claimChunk(): Promise<ClaimedChunk | NotYet | null> {
  return db().$transaction(async (tx) => {
    const paces = await tx.$queryRaw<{ wait_ms: number; requests_per_minute: number }[]>`
      SELECT requests_per_minute,
             greatest(0, extract(epoch FROM next_request_at - now()) * 1000)::int AS wait_ms
      FROM kobra_connection FOR UPDATE`;
    const pace = paces[0];
    if (!pace) return null;
    const chunks = await tx.$queryRaw<NextChunk[]>`
      SELECT c.id::text, c.import_id::text, i.import_type::int, c.attempts, c.status = 'sending' AS is_orphan
      FROM import_chunks c JOIN imports i ON i.id = c.import_id
      WHERE i.status = 'sending' AND i.planned_at IS NOT NULL AND c.status IN ('waiting', 'sending')
      ORDER BY (i.kind = 'form' AND NOT EXISTS (
          SELECT 1 FROM import_rows mine
          JOIN import_rows theirs ON theirs.external_id = mine.external_id AND theirs.import_id <> i.id
            AND theirs.status IN ('waiting', 'sent', 'unknown')
          JOIN imports earlier ON earlier.id = theirs.import_id
            AND earlier.status = 'sending' AND earlier.started_at <= i.started_at
          WHERE mine.chunk_id = c.id)) DESC,
        i.started_at, i.id, c.ordinal
      LIMIT 1 FOR UPDATE OF c`;
    const chunk = chunks[0];
    if (!chunk) return null;
    if (pace.wait_ms > 0) return { waitMs: pace.wait_ms };
    const attempt = chunk.attempts + 1;
    await tx.$executeRaw`
      UPDATE kobra_connection
      SET next_request_at = now() + make_interval(secs => 60.0 / ${pace.requests_per_minute}::int)`;
    // Whoever sent it before did not live to record the answer: Kobra may have it.
    const orphan = chunk.is_orphan ? { mayHaveArrived: true } : {};
    await tx.importChunk.update({
      where: { id: chunk.id },
      data: { status: "sending", attempts: attempt, ...orphan },
    });
    await tx.importRequest.create({ data: { chunkId: chunk.id, attempt, startedAt: new Date() } });
    await tx.importRow.updateMany({ where: { chunkId: chunk.id }, data: { status: "sent" } });
    await announceImports(tx);
    const rows = await tx.$queryRaw<{ rowNumber: number; values: object }[]>`
      SELECT row_number AS "rowNumber", "values" FROM import_rows
      WHERE chunk_id = ${chunk.id}::uuid ORDER BY row_number`;
    return {
      chunkId: chunk.id,
      importId: chunk.import_id,
      importType: chunk.import_type,
      attempt,
      rows,
    };
  });
}
