import { expect, it } from "vitest";
import { connectionFormOf, readWhole, toConnectionInput } from "./connection-form";

const filled = {
  ...connectionFormOf(null, "America/Bogota"),
  name: " Centro ",
  server: "0004",
  licences: "12",
};

it("keeps the token that is there when none is typed", () => {
  expect("token" in toConnectionInput(filled)).toBe(false);
  expect(toConnectionInput({ ...filled, token: " nuevo-token " }).token).toBe("nuevo-token");
});

it("takes an empty limit as no limit, and an empty address as wolkvox's own", () => {
  expect(toConnectionInput(filled)).toMatchObject({ name: "Centro", dailyLimit: null, baseUrl: null });
  expect(toConnectionInput({ ...filled, dailyLimit: "5,000" }).dailyLimit).toBe(5000);
});

it("reads whole numbers with separators of thousands, and nothing else", () => {
  expect(readWhole("10.000")).toBe(10_000);
  expect(readWhole("1 200")).toBe(1_200);
  expect(readWhole("12.5")).toBeNaN();
  expect(readWhole("-3")).toBeNaN();
});
