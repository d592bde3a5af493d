import type { Db } from "@/lib/platform/db";

/**
 * Puts the waiting rows of an import into chunks of at most `chunkSize`. Kobra refuses a request that names
 * one externalID twice, and the last word on an account must be sent last: its first row goes into the
 * first wave of chunks, its second into the next, and waves are sent in turn.
 *
 * @returns how many chunks there are.
 */
export async function planChunks(tx: Db, importId: string, chunkSize: number): Promise<number> {
  // Rows that were just written have no statistics yet: taken for a handful, they would be joined one by one.
  await tx.$executeRaw`SET LOCAL enable_nestloop = off`;
  const chunkCount = await tx.$executeRaw`
    WITH waves AS (
      SELECT row_number, row_number() OVER (PARTITION BY external_id ORDER BY row_number) - 1 AS wave
      FROM import_rows WHERE import_id = ${importId}::uuid AND status = 'waiting' AND chunk_id IS NULL
    ), parts AS (
      SELECT row_number, wave,
             (row_number() OVER (PARTITION BY wave ORDER BY row_number) - 1) / ${chunkSize}::int AS part
      FROM waves
    ), chunks AS (
      SELECT wave, part, count(*) AS rows, gen_random_uuid() AS id FROM parts GROUP BY wave, part
    ), placed AS (
      UPDATE import_rows r SET chunk_id = c.id
      FROM parts p JOIN chunks c USING (wave, part)
      WHERE r.import_id = ${importId}::uuid AND r.row_number = p.row_number
    )
    INSERT INTO import_chunks (id, import_id, ordinal, row_count)
    SELECT id, ${importId}::uuid, ARRAY[wave, part]::int[], rows FROM chunks`;
  await tx.$executeRaw`SET LOCAL enable_nestloop = on`;
  return chunkCount;
}
