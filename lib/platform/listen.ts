import pg from "pg";
import { env } from "./env";
import { log } from "./log";

export interface Listener {
  close(): Promise<void>;
}

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 10_000;

/**
 * Listens on one NOTIFY channel with a connection of its own and reconnects for ever. `onConnect` runs
 * after each (re)connection: whatever was announced in between was missed, so catch up there.
 */
export function listen(
  channel: string,
  handlers: { onNotification(payload: string): void; onConnect(): void },
): Listener {
  let client: pg.Client | null = null;
  let isClosed = false;
  let waitMs = FIRST_WAIT_MS;
  let timer: NodeJS.Timeout | undefined;

  const reconnect = () => {
    if (isClosed) return;
    timer = setTimeout(connect, waitMs);
    waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
  };

  const connect = async () => {
    const next = new pg.Client({
      connectionString: env.DATABASE_URL,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    let isLost = false;
    const lose = () => {
      if (isLost) return;
      isLost = true;
      client = null;
      next.end().catch(() => undefined);
      reconnect();
    };
    next.on("error", lose);
    next.on("end", lose);
    next.on("notification", ({ payload }) => handlers.onNotification(payload ?? ""));
    try {
      await next.connect();
      // LISTEN takes no parameter; channels are constants of ours.
      await next.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      client = next;
      waitMs = FIRST_WAIT_MS;
      handlers.onConnect();
    } catch (error) {
      log.warn({ channel, reason: error instanceof Error ? error.name : "unknown" }, "cannot listen");
      lose();
    }
  };

  void connect();
  return {
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
