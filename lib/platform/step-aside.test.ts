import { expect, it } from "vitest";
import { stepAside } from "./step-aside";

/** Keeps the event loop busy, turn after turn, until told to stop. @returns how many turns it took. */
function beBusy(most: number): { turns: () => number; stop: () => void } {
  let turns = 0;
  let isOver = false;
  const turn = () => {
    if (isOver || turns >= most) return;
    turns += 1;
    const until = performance.now() + 6;
    while (performance.now() < until);
    setImmediate(turn);
  };
  setImmediate(turn);
  return {
    turns: () => turns,
    stop: () => {
      isOver = true;
    },
  };
}

it("waits until others have done their work", async () => {
  const others = beBusy(4);
  await stepAside(10_000);
  expect(others.turns()).toBe(4);
});

it("does not wait for ever where others never rest", async () => {
  const others = beBusy(Number.POSITIVE_INFINITY);
  await stepAside();
  const turns = others.turns();
  others.stop();
  expect(turns).toBeGreaterThan(0);
});
