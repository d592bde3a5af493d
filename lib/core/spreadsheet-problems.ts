/** Why a spreadsheet cannot be read; each has a sentence for people that says what to do. */
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

/** Why a small file whose rows must stand in one sheet cannot be read. */
export const SHEET_PROBLEMS = [...SPREADSHEET_PROBLEMS, "several-sheets"] as const;
