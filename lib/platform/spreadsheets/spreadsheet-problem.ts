/** Why a file cannot be read; each has a sentence for people that says what to do. */
export type SpreadsheetProblemCode =
  | "empty"
  | "unclosed-quote"
  | "row-too-large"
  | "not-a-spreadsheet"
  | "old-workbook"
  | "password"
  | "too-large-inside"
  | "damaged";

/** Thrown by the readers. Carries places and counts, never what stands in a cell. */
export class SpreadsheetProblem extends Error {
  override name = "SpreadsheetProblem";

  constructor(
    readonly code: SpreadsheetProblemCode,
    readonly details: { readonly rowNumber?: number } = {},
  ) {
    super(code);
  }
}
