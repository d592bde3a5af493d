import { type Announcement, LIVE_CHANNEL } from "./channels";
import { listen } from "./listen";

type Subscriber = (announcement: Announcement) => void;

const shared = globalThis as typeof globalThis & {
  atalayaLiveSubscribers?: Set<Subscriber>;
  atalayaLastAnnouncedAt?: number;
};

/** Clocks of two web processes may differ by this much: the page came from one, its stream from another. */
const CLOCK_MARGIN_MS = 5_000;

/** Whether this process has heard an announcement after the moment `sinceMs`, or may have missed one. */
export function isAnnouncedSince(sinceMs: number): boolean {
  return (shared.atalayaLastAnnouncedAt ?? Infinity) >= sinceMs - CLOCK_MARGIN_MS;
}

/** Calls `subscriber` for every announcement to this process, over one shared database connection. */
export function subscribeLive(subscriber: Subscriber): () => void {
  if (!shared.atalayaLiveSubscribers) {
    const subscribers = new Set<Subscriber>();
    shared.atalayaLiveSubscribers = subscribers;
    const tell: Subscriber = (announcement) => {
      shared.atalayaLastAnnouncedAt = Date.now();
      for (const each of subscribers) each(announcement);
    };
    listen(LIVE_CHANNEL, {
      // Only our own processes write to this channel.
      onNotification: (payload) => tell(JSON.parse(payload) as Announcement),
      onConnect: () => tell({ kind: "resync" }),
    });
  }
  const { atalayaLiveSubscribers } = shared;
  atalayaLiveSubscribers.add(subscriber);
  return () => void atalayaLiveSubscribers.delete(subscriber);
}
