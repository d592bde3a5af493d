import { CELL_PROBLEMS, type CellProblemCode } from "../../accounts/rules/read-account/cell-reading";

/** Why a row was left out or is doubtful: what reading it found, and whose account it is. */
export type RowProblemCode = CellProblemCode | "outside-your-portfolios";

/** Null for a code that this version does not know: it is shown as it is. */
export function knownProblem(code: string): RowProblemCode | null {
  if (code === "outside-your-portfolios") return code;
  return isCellProblem(code) ? code : null;
}

function isCellProblem(code: string): code is CellProblemCode {
  return Object.hasOwn(CELL_PROBLEMS, code);
}

/** Whether it kept the row from being sent. */
export function isError(code: string): boolean {
  return !isCellProblem(code) || CELL_PROBLEMS[code] === "error";
}
