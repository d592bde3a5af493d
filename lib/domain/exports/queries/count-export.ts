import { type Snapshot, streamSnapshot } from "@/lib/platform/snapshot";
import { countChosenAccounts } from "../../accounts/queries/export-accounts";
import type { Scope } from "../../users/schema";
import { countChosen } from "../../visits/queries/export-visits";
import type { ExportSpec } from "../schema";
import { chooseAccounts } from "./write-accounts";
import { chooseVisits } from "./write-export";

/** How many rows an export holds now. */
export async function countExport(scope: Scope, spec: ExportSpec): Promise<number> {
  for await (const total of streamSnapshot(async function* (snapshot) {
    yield await countRows(snapshot, scope, spec);
  })) {
    return total;
  }
  return 0;
}

function countRows(snapshot: Snapshot, scope: Scope, spec: ExportSpec): Promise<number> {
  return spec.subject === "accounts"
    ? countChosenAccounts(snapshot, chooseAccounts(spec, scope))
    : countChosen(snapshot, chooseVisits(spec, scope));
}
