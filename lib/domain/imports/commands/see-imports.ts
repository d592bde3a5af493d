import { db } from "@/lib/platform/db";
import { announceImports } from "./announce-imports";

/** Takes note that a person knows how these imports of theirs ended or why they stopped. */
export async function seeImports(userId: string, importIds: readonly string[]): Promise<void> {
  await db().$transaction(async (tx) => {
    const { count } = await tx.import.updateMany({
      where: { id: { in: [...importIds] }, createdById: userId, seenAt: null },
      data: { seenAt: new Date() },
    });
    if (count > 0) await announceImports(tx);
  });
}
