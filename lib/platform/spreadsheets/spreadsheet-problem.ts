import type { SpreadsheetProblemCode } from "@/lib/core/spreadsheet-problems";

/** Thrown by the readers. Carries places and counts, never what stands in a cell. */
export class SpreadsheetProblem extends Error {
  override name = "SpreadsheetProblem";

  constructor(
    readonly code: SpreadsheetProblemCode,
    readonly details: {
      readonly rowNumber?: number;
      /** As a spreadsheet names it: `C7`, or `A5:B9`. */
      readonly cell?: string;
    } = {},
  ) {
    super(code);
  }
}
