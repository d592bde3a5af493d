import { expect, it } from "vitest";
import { oneAtATime } from "./one-at-a-time";

function makeWork() {
  const ends: ((isGood: boolean) => void)[] = [];
  const work = () =>
    new Promise<void>((resolve, reject) => {
      ends.push((isGood) => (isGood ? resolve() : reject(new Error("offline"))));
    });
  return { work, ends };
}
const settled = () => new Promise((done) => setTimeout(done, 0));

it("begins once more after what was asked for while it ran, and once only", async () => {
  const { work, ends } = makeWork();
  const ask = oneAtATime(work);
  ask();
  ask();
  ask();
  expect(ends).toHaveLength(1);
  ends[0]?.(true);
  await settled();
  expect(ends).toHaveLength(2);
  ends[1]?.(true);
  await settled();
  expect(ends).toHaveLength(2);
  ask();
  expect(ends).toHaveLength(3);
});

it("goes on after a run that failed", async () => {
  const { work, ends } = makeWork();
  const ask = oneAtATime(work);
  ask();
  ask();
  ends[0]?.(false);
  await settled();
  expect(ends).toHaveLength(2);
  ends[1]?.(false);
  await settled();
  ask();
  expect(ends).toHaveLength(3);
});
