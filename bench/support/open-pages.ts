import { setTimeout as wait } from "node:timers/promises";

const PAUSE_MS = 100;

interface OpenedPages {
  /** Resolves after `most` pages, or once stopped. */
  readonly ended: Promise<void>;
  /** @returns how long each took, to its last byte, in milliseconds. */
  stop(): Promise<number[]>;
}

/** Opens a page again and again, as somebody who works beside; a page that fails ends it all. */
export function openPages(
  { url, cookie }: { readonly url: string; readonly cookie: string },
  path: string,
  most = Number.POSITIVE_INFINITY,
): OpenedPages {
  const durations: number[] = [];
  let isOver = false;
  const open = async () => {
    while (!isOver && durations.length < most) {
      const sentAt = performance.now();
      const response = await fetch(url + path, { headers: { cookie }, redirect: "manual" });
      await response.arrayBuffer();
      if (response.status !== 200) throw new Error(`${path} was answered ${response.status}`);
      durations.push(performance.now() - sentAt);
      await wait(PAUSE_MS);
    }
  };
  const ended = open();
  return {
    ended,
    stop: async () => {
      isOver = true;
      await ended;
      return durations;
    },
  };
}
