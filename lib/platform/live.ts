import { type Announcement, LIVE_CHANNEL } from "./channels";
import { listen } from "./listen";

type Subscriber = (announcement: Announcement) => void;

const shared = globalThis as typeof globalThis & { atalayaLiveSubscribers?: Set<Subscriber> };

/** Calls `subscriber` for every announcement to this process, over one shared database connection. */
export function subscribeLive(subscriber: Subscriber): () => void {
  if (!shared.atalayaLiveSubscribers) {
    const subscribers = new Set<Subscriber>();
    shared.atalayaLiveSubscribers = subscribers;
    const tell: Subscriber = (announcement) => {
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
