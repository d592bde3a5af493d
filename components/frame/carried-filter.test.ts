import { expect, it } from "vitest";
import { withFilter } from "./carried-filter";

it("takes the filter along to the pages that use it, and to no other", () => {
  expect(withFilter("/answers", "range=30d&tag=ya%20pago")).toBe("/answers?range=30d&tag=ya%20pago");
  expect(withFilter("/visits", "")).toBe("/visits");
  expect(withFilter("/settings", "range=30d")).toBe("/settings");
  expect(withFilter("/", "range=30d")).toBe("/");
});
