import type pg from "pg";
import { readCheckingRules } from "../queries/checking-rules";
import type { FindSentBefore } from "../queries/find-sent-before";
import { walkRows } from "../queries/walk-rows";
import { makeRowChecker } from "../rules/check-row";
import { openCheckKeeper } from "./keep-checks";

interface Checking {
  readonly upload: { readonly id: string; readonly headers: string[]; readonly plan: unknown };
  readonly reader: pg.ClientBase;
  /** Inside a transaction of its own. */
  readonly writer: pg.ClientBase;
  readonly findSentBefore: FindSentBefore | null;
  readonly onRows: (count: number) => void;
}

/** Checks every stored row by the plan as it is now. */
export async function checkUpload({
  upload,
  reader,
  writer,
  findSentBefore,
  onRows,
}: Checking): Promise<void> {
  const keeper = await openCheckKeeper(writer, upload.id, findSentBefore);
  const check = makeRowChecker(await readCheckingRules(upload));
  let count = 0;
  for await (const batch of walkRows(reader, upload.id)) {
    for (const { rowNumber, cells } of batch) {
      const isFull = keeper.keep(rowNumber, check(cells));
      if (isFull) await isFull;
    }
    count += batch.length;
    onRows(count);
  }
  await keeper.end();
}
