import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { sha256Of } from "@/bench/support/stored-receipts";
import { postVisit } from "@/sandbox/kobra/sending/post-visit";

const acceptedSchema = z.object({ status: z.literal("accepted"), receiptId: z.uuid() });

interface SenderOptions {
  readonly url: string;
  readonly key: string;
  readonly connections: number;
  readonly makeBody: (index: number) => Buffer<ArrayBuffer>;
}

export interface Senders {
  /** Receipt id → SHA-256 of what was sent, for every 2xx. */
  readonly acked: ReadonlyMap<string, string>;
  /** Resolves once nothing is under way. */
  stop(): Promise<void>;
}

/** Posts body after body on so many connections; what gets no answer is left, as a careless sender would. */
export function startSenders({ url, key, connections, makeBody }: SenderOptions): Senders {
  const acked = new Map<string, string>();
  let isStopping = false;
  let next = 0;
  const sendOn = async () => {
    while (!isStopping) {
      const body = makeBody(next++);
      try {
        const { status, json } = await postVisit({ url, key, body });
        const accepted = acceptedSchema.safeParse(json);
        if (status === 200 && accepted.success) acked.set(accepted.data.receiptId, sha256Of(body));
      } catch {
        // Killed under our hands: the server is starting again.
        await wait(20);
      }
    }
  };
  const running = Promise.all(Array.from({ length: connections }, sendOn));
  return {
    acked,
    stop: async () => {
      isStopping = true;
      await running;
    },
  };
}
