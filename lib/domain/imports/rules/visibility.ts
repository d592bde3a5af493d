import type { Viewer } from "../../users/schema";

/** Who looks at imports, or acts on them. */
export type ImportViewer = Pick<Viewer, "userId" | "scope">;

/**
 * Whose imports a person may see, as a Prisma condition: rows of one file may belong to any portfolio, so
 * that a person who sees some portfolios only sees the imports of their own.
 */
export function visibleImports({ userId, scope }: ImportViewer): { createdById?: string } {
  return scope.kind === "all" ? {} : { createdById: userId };
}
