import type pg from "pg";
import { childrenOf, watchFamily } from "@/bench/support/memory";
import { readCommandLine } from "@/lib/launcher/processes/process-info";
import type { ThrowAway, ThrowAwayProcess } from "@/lib/launcher/throw-away/throw-away";

/** One worker after another, each killed in its turn, and the most memory that any process of them held. */
export class KilledWorker {
  kills = 0;
  peakMb = 0;
  private current: { process: ThrowAwayProcess; memory: ReturnType<typeof watchFamily> } | null = null;

  /** @param isHurried what a dead worker was doing is taken up at once, and not when its heartbeat is missed. */
  constructor(
    private readonly stack: ThrowAway,
    private readonly client: pg.Client,
    private readonly isHurried: boolean,
  ) {}

  async start(mutation = "none"): Promise<void> {
    const process = await this.stack.startWorker({ ATALAYA_CHAOS_MUTATION: mutation });
    this.current = { process, memory: watchFamily(process.pid ?? 0) };
  }

  /** SIGKILL for the worker and whatever it started; nothing follows it yet. */
  async kill(): Promise<void> {
    await this.leave((process) => process.kill9());
    this.kills += 1;
    if (!this.isHurried) return;
    await this.client.query(
      `UPDATE pgboss.job SET state = 'retry', retry_count = retry_count + 1, start_after = now()
       WHERE state = 'active'`,
    );
  }

  /** As somebody stops it who means well. */
  async stop(): Promise<void> {
    await this.leave((process) => process.stop());
  }

  /** SIGKILL for the process that works on an upload, and for nothing else. */
  killReader(): void {
    const reader = childrenOf(this.current?.process.pid ?? 0).find((pid) =>
      readCommandLine(pid)?.includes("upload-process.ts"),
    );
    if (reader === undefined) throw new Error("The worker has no process that reads");
    process.kill(reader, "SIGKILL");
    this.kills += 1;
  }

  private async leave(how: (process: ThrowAwayProcess) => Promise<void>): Promise<void> {
    if (!this.current) return;
    await how(this.current.process);
    this.peakMb = Math.max(this.peakMb, this.current.memory.peakMb());
    this.current = null;
  }
}
