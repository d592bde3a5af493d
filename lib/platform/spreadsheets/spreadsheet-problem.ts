/** Why a file cannot be read; each has a sentence for people that says what to do. */
export const SPREADSHEET_PROBLEMS = [
  "empty",
  "unclosed-quote",
  "row-too-large",
  "cell-too-long",
  "too-many-columns",
  "not-a-spreadsheet",
  "web-page",
  "old-workbook",
  "password",
  "too-large-inside",
  "damaged",
  "forbidden-content",
  "formula-without-value",
  "merged-cells",
] as const;
export type SpreadsheetProblemCode = (typeof SPREADSHEET_PROBLEMS)[number];

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
