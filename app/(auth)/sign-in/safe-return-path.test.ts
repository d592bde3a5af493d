import { expect, it } from "vitest";
import { safeReturnPath } from "./safe-return-path";

it("returns to the page that was asked for, filter included", () => {
  expect(safeReturnPath("/visits?outcome=promise&q=a%20b#42")).toBe("/visits?outcome=promise&q=a%20b#42");
});

it.each([
  undefined,
  "",
  ["/visits", "/inbox"],
  "visits",
  "//evil.example",
  "/\\evil.example",
  "/..//evil.example",
  "/\t/evil.example",
  "https://evil.example/",
  "javascript:alert(1)",
  "/sign-in?from=/sign-in",
  "/api/auth/signout",
])("goes to the first page when asked for %j", (from) => {
  expect(safeReturnPath(from)).toBe("/");
});
