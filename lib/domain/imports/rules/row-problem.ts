import { CELL_PROBLEMS, type CellProblemCode } from "../../accounts/rules/read-account/cell-reading";

/** What only its neighbours, its history or its owner say against a row. */
const ROW_PROBLEMS = [
  "outside-your-portfolios",
  "too-many-cells",
  "repeated-in-file",
  "sent-before",
] as const;

/** Why a row was left out or is doubtful: what reading it found, and what its surroundings say. */
export type RowProblemCode = CellProblemCode | (typeof ROW_PROBLEMS)[number];

/** Null for a code that this version does not know: it is shown as it is. */
export function knownProblem(code: string): RowProblemCode | null {
  if (isCellProblem(code)) return code;
  return ROW_PROBLEMS.find((each) => each === code) ?? null;
}

function isCellProblem(code: string): code is CellProblemCode {
  return Object.hasOwn(CELL_PROBLEMS, code);
}

/** Whether it kept the row from being sent. */
export function isError(code: string): boolean {
  return !isCellProblem(code) || CELL_PROBLEMS[code] === "error";
}
