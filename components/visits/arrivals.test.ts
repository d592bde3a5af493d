import { expect, it } from "vitest";
import { Arrivals } from "./arrivals";

const row = (id: string) => ({ id });

it("tells what came during the pause once the pause is over, and nothing twice", () => {
  const arrivals = new Arrivals<{ id: string }>();
  arrivals.gather([row("a")]);
  expect(arrivals.take()).toEqual([row("a")]);
  arrivals.gather([row("b"), row("a")]);
  // The first has faded from the list of fresh ones before the pause is over.
  arrivals.gather([row("c"), row("b")]);
  arrivals.gather([row("c")]);
  expect(arrivals.take()).toEqual([row("c"), row("b")]);
  arrivals.gather([row("c")]);
  expect(arrivals.isEmpty).toBe(true);
});

it("tells a visit again that changes later on", () => {
  const arrivals = new Arrivals<{ id: string }>();
  arrivals.gather([row("a")]);
  arrivals.take();
  arrivals.gather([]);
  arrivals.gather([row("a")]);
  expect(arrivals.take()).toEqual([row("a")]);
});
