import type { Db } from "@/lib/platform/db";
import type { StatusChange } from "./write-statuses";

export async function oweStatuses(
  _tx: Db,
  _changes: readonly StatusChange[],
  _leavesAt: Date,
): Promise<{ queued: number; held: number }> {
  return { queued: 0, held: 0 };
}
export async function releaseStatuses(_tx: Db, _promiseIds: readonly string[]): Promise<void> {}
/** @returns ids of the changes whose message was taken back. */
export async function takeBackStatuses(_tx: Db, _changeIds: readonly string[]): Promise<Set<string>> {
  return new Set();
}
