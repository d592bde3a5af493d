import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { z } from "zod";
import { openLiveEvents } from "./live-events";

/** A stream that a test can speak through. */
class FakeEventSource extends EventTarget {
  static readonly CLOSED = 2;
  static opened: FakeEventSource[] = [];
  readyState = 0;
  constructor(readonly url: string) {
    super();
    FakeEventSource.opened.push(this);
  }
  close() {
    this.readyState = FakeEventSource.CLOSED;
  }
}

const page = Object.assign(new EventTarget(), { hidden: false });
const handlers = { onEvent: vi.fn(), onState: vi.fn() };

function look(isLookedAt: boolean) {
  page.hidden = !isLookedAt;
  page.dispatchEvent(new Event("visibilitychange"));
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("document", page);
  vi.stubGlobal("EventSource", FakeEventSource);
  FakeEventSource.opened = [];
  page.hidden = false;
  vi.clearAllMocks();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("passes on what has the expected shape, and nothing else", () => {
  const close = openLiveEvents("/api/events", z.object({ kind: z.literal("quarantine") }), handlers);
  const [stream] = FakeEventSource.opened;
  stream?.dispatchEvent(new MessageEvent("live", { data: '{"kind":"quarantine"}' }));
  stream?.dispatchEvent(new MessageEvent("live", { data: '{"kind":"unheard of"}' }));
  expect(handlers.onEvent.mock.calls).toEqual([[{ kind: "quarantine" }]]);
  close();
});

it("gives the connection back when nobody looks, and opens it again when somebody returns", () => {
  const close = openLiveEvents("/api/events", z.unknown(), handlers);
  look(false);
  vi.advanceTimersByTime(29_000);
  expect(FakeEventSource.opened[0]?.readyState).not.toBe(FakeEventSource.CLOSED);
  vi.advanceTimersByTime(2_000);
  expect(FakeEventSource.opened[0]?.readyState).toBe(FakeEventSource.CLOSED);
  look(true);
  expect(FakeEventSource.opened).toHaveLength(2);
  close();
  expect(FakeEventSource.opened[1]?.readyState).toBe(FakeEventSource.CLOSED);
});

it("keeps the stream over a short look elsewhere", () => {
  const close = openLiveEvents("/api/events", z.unknown(), handlers);
  look(false);
  vi.advanceTimersByTime(5_000);
  look(true);
  vi.advanceTimersByTime(60_000);
  expect(FakeEventSource.opened).toHaveLength(1);
  close();
});
