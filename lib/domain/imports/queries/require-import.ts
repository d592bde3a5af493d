import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { type ImportViewer, visibleImports } from "../rules/visibility";

/** What belongs to one import is read after this. @throws Problem `not-found` where it is not the viewer's to see. */
export async function requireImport(
  viewer: ImportViewer,
  importId: string,
): Promise<{ fileName: string | null }> {
  const found = await db().import.findFirst({
    where: { id: importId, ...visibleImports(viewer) },
    select: { fileName: true },
  });
  if (!found) throw new Problem("not-found", "There is no such import");
  return found;
}
