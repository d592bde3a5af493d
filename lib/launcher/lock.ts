import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { isAlive, readCommandLine } from "./processes/process-info";
import { StartProblem } from "./start-problem";

const holderSchema = z.object({
  pid: z.number().int().positive(),
  address: z.string(),
  /** Where `npm run web` and `npm run worker` find the database of a running `npm start`. */
  databaseUrl: z.string().nullable(),
});
export type LockHolder = z.infer<typeof holderSchema>;

export interface DataLock {
  /** True when the last launcher on this data was killed and left its note behind. */
  readonly isTakenOver: boolean;
  /** Tells others where the database is. */
  publish(databaseUrl: string): void;
  release(): void;
}

const lockPath = (dataDir: string) => join(dataDir, "running.json");

/** The launcher that runs on this data folder now, or null. A note left by a killed one does not count. */
export function findLockHolder(dataDir: string): LockHolder | null {
  let holder: LockHolder;
  try {
    holder = holderSchema.parse(JSON.parse(readFileSync(lockPath(dataDir), "utf8")));
  } catch {
    return null;
  }
  if (holder.pid === process.pid || !isAlive(holder.pid)) return null;
  const command = readCommandLine(holder.pid);
  return command === null || command.includes("launch") ? holder : null;
}

/**
 * One launcher a data folder.
 *
 * @throws StartProblem naming the process and address of the one that is there.
 */
export function takeDataLock(dataDir: string, address: string): DataLock {
  const path = lockPath(dataDir);
  const mine: LockHolder = { pid: process.pid, address, databaseUrl: null };
  const refuse = (holder: LockHolder) => {
    throw new StartProblem(
      `Atalaya already runs on this data (process ${holder.pid}, ${holder.address}): stop it first, or set ATALAYA_DATA_DIR to another folder.`,
    );
  };
  const write = (holder: LockHolder, flag: "wx" | "w") =>
    writeFileSync(path, JSON.stringify(holder), { flag, mode: 0o600 });

  let isTakenOver = false;
  try {
    write(mine, "wx");
  } catch {
    const holder = findLockHolder(dataDir);
    if (holder) refuse(holder);
    isTakenOver = true;
    write(mine, "w");
  }
  let isHeld = true;
  return {
    isTakenOver,
    publish: (databaseUrl) => {
      if (isHeld) write({ ...mine, databaseUrl }, "w");
    },
    release: () => {
      isHeld = false;
      rmSync(path, { force: true });
    },
  };
}
