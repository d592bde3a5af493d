import { readFileSync } from "node:fs";

const SAMPLE_MS = 50;

/** Watches how much memory the processes that a process started have held at most, each by itself. Linux only. */
export function watchChildren(parentPid: number): { peakMb(): number } {
  return watch(() => childrenOf(parentPid));
}

/** The same with the process itself. */
export function watchFamily(parentPid: number): { peakMb(): number } {
  return watch(() => [parentPid, ...childrenOf(parentPid)]);
}

function watch(listPids: () => readonly number[]): { peakMb(): number } {
  let peakKb = 0;
  const sample = () => {
    for (const pid of listPids()) peakKb = Math.max(peakKb, residentKb(pid));
  };
  const timer = setInterval(sample, SAMPLE_MS);
  return {
    peakMb() {
      clearInterval(timer);
      return Math.round(peakKb / 1_024);
    },
  };
}

/** The processes that a process started and that still run. */
export function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8")
      .trim()
      .split(" ")
      .filter(Boolean)
      .map(Number);
  } catch {
    return [];
  }
}

/** The most that a process has held so far; 0 where it is gone. */
function residentKb(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
