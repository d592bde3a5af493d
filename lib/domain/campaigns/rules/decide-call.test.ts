import { describe, expect, it } from "vitest";
import {
  type CallDecision,
  dailyCalls,
  decideCall,
  holdAfter,
  nextCallAt,
  type PollStanding,
} from "./decide-call";

const SLOT = 300_000;
const at = (clock: string) => new Date(`2026-11-21T${clock}Z`);
const standing = (now: string, rest: Partial<PollStanding> = {}): PollStanding => ({
  now: at(now),
  slotMs: SLOT,
  isEnabled: true,
  leaseUntil: null,
  lastSlot: null,
  lastCalledAt: null,
  hold: null,
  heldUntil: null,
  ...rest,
});
const called = (clock: string) => ({
  lastCalledAt: at(clock),
  lastSlot: Math.floor(at(clock).getTime() / SLOT),
});
const why = (decision: CallDecision) => (decision.kind === "call" ? "call" : decision.reason);

describe("a call", () => {
  it("is made once in a slot of five minutes, and never closer to the one before", () => {
    expect(why(decideCall(standing("12:03:00"), false))).toBe("call");
    const after = called("12:03:00");
    expect(why(decideCall(standing("12:04:59", after), false))).toBe("too-soon");
    expect(decideCall(standing("12:05:00", after), false)).toMatchObject({ until: at("12:07:55") });
    expect(why(decideCall(standing("12:07:55", after), false))).toBe("call");
    expect(why(decideCall(standing("12:10:00", called("12:05:00.040")), false))).toBe("call");
  });

  it("waits for the one under way, for the reset and for an administrator", () => {
    expect(why(decideCall(standing("12:00:00", { leaseUntil: at("12:01:00") }), true))).toBe("under-way");
    const paused = { hold: "paused", heldUntil: at("18:00:00") } as const;
    expect(decideCall(standing("12:00:00", paused), true)).toMatchObject({
      reason: "paused",
      until: at("18:00:00"),
    });
    expect(why(decideCall(standing("12:00:00", { hold: "stopped" }), true))).toBe("stopped");
    expect(why(decideCall(standing("12:00:00", { isEnabled: false }), true))).toBe("disabled");
    expect(nextCallAt(standing("12:00:00", { hold: "stopped" }))).toBeNull();
  });

  it("may be asked for by hand after failures, but not sooner than wolkvox allows", () => {
    const failing = { hold: "failing", heldUntil: at("13:00:00") } as const;
    expect(why(decideCall(standing("12:00:00", failing), false))).toBe("failing");
    expect(why(decideCall(standing("12:00:00", failing), true))).toBe("call");
    expect(why(decideCall(standing("12:00:00", { ...failing, ...called("11:59:00") }), true))).toBe(
      "too-soon",
    );
    expect(nextCallAt(standing("12:00:00", failing))).toEqual(at("13:00:00"));
  });
});

describe("after a failure", () => {
  const rest = { now: at("12:00:00"), slotMs: SLOT, resetsAt: at("18:00:00") };
  it("two more are tried, then pauses grow to an hour", () => {
    const minutes = [1, 2, 3, 4, 5, 6, 20].map((failures) => {
      const { heldUntil } = holdAfter("timeout", { ...rest, failures });
      return heldUntil ? (heldUntil.getTime() - rest.now.getTime()) / 60_000 : 0;
    });
    expect(minutes).toEqual([0, 0, 10, 20, 40, 60, 60]);
  });
  it("a spent budget waits for midnight, and a refused token for a person", () => {
    expect(holdAfter("token-limit", { ...rest, failures: 1 })).toEqual({
      hold: "paused",
      heldUntil: rest.resetsAt,
    });
    expect(holdAfter("token-refused", { ...rest, failures: 1 })).toEqual({
      hold: "stopped",
      heldUntil: null,
    });
  });
});

it("gives a thousand calls a licence, or less where others share the token", () => {
  expect(dailyCalls({ licences: 3, dailyLimit: null })).toBe(3_000);
  expect(dailyCalls({ licences: 1, dailyLimit: 100 })).toBe(100);
  expect(dailyCalls({ licences: 1, dailyLimit: 5_000 })).toBe(1_000);
});
