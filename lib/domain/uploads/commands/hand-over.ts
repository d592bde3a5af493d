import type pg from "pg";
import { readCheckingRules } from "../queries/checking-rules";
import { type WalkedRow, walkRows } from "../queries/walk-rows";
import { type CheckedRow, makeRowChecker } from "../rules/check-row";
import { type UploadChoices, uploadChoicesSchema } from "../schema";

/** A row as an import keeps it; one that is left out has no values. */
export interface HandedRow {
  readonly rowNumber: number;
  readonly externalId: string | null;
  readonly texts: ReturnType<CheckedRow["nameTexts"]>;
  readonly values: ReturnType<CheckedRow["nameValues"]> | null;
  readonly problems: CheckedRow["problems"];
  readonly extras: ReturnType<CheckedRow["nameExtras"]>;
}

interface HandingOver {
  readonly upload: {
    readonly id: string;
    readonly headers: string[];
    readonly plan: unknown;
    readonly choices: unknown;
  };
  readonly reader: pg.ClientBase;
  readonly onRows: (count: number) => void;
}

/** The rows of a confirmed file, read once more, and those left out that its sender's choices say. */
export async function* readHandedRows({
  upload,
  reader,
  onRows,
}: HandingOver): AsyncGenerator<HandedRow[], void, void> {
  const choices = uploadChoicesSchema.parse(upload.choices);
  const check = makeRowChecker(await readCheckingRules(upload));
  let count = 0;
  for await (const batch of walkRows(reader, upload.id)) {
    yield batch.map((walked) => toHanded(walked, check(walked.cells), choices));
    count += batch.length;
    onRows(count);
  }
}

function toHanded(walked: WalkedRow, row: CheckedRow, choices: UploadChoices): HandedRow {
  const isFaultySent = choices.faulty === "include" && row.isIncludable;
  const reasons: { field: "externalID"; code: string }[] = [];
  if (walked.isOvertaken && choices.repeated === "leave-out") {
    reasons.push({ field: "externalID", code: "repeated-in-file" });
  }
  if (walked.isSentBefore && choices.sentBefore === "leave-out") {
    reasons.push({ field: "externalID", code: "sent-before" });
  }
  const isSent = (!row.isFaulty || isFaultySent) && reasons.length === 0;
  return {
    rowNumber: walked.rowNumber,
    externalId: row.externalId,
    texts: row.nameTexts(),
    values: isSent ? row.nameValues() : null,
    problems: [...row.problems, ...reasons],
    extras: row.nameExtras(),
  };
}
