import { expect, it } from "vitest";
import { isCurrent, mayOpen, navigationFor } from "./navigation";

const keysOf = (role: Parameters<typeof navigationFor>[0]) =>
  navigationFor(role).flatMap((entry) => [entry.key, ...(entry.children ?? []).map((child) => child.key)]);

it("shows people, portfolios and keys to administrators only", () => {
  expect(keysOf("admin")).toContain("users");
  expect(keysOf("supervisor")).toEqual([
    "today",
    "visits",
    "answers",
    "agents",
    "revisits",
    "promises",
    "campaigns",
    "imports",
    "accounts",
    "deliveries",
    "inbox",
    "settings",
    "wolkvox",
    "crm",
    "typifications",
    "api",
  ]);
  expect(keysOf("viewer")).toEqual([
    "today",
    "visits",
    "answers",
    "agents",
    "revisits",
    "promises",
    "campaigns",
    "accounts",
    "deliveries",
    "settings",
    "api",
  ]);
});

it("marks a page as current on its sub-pages, and on no page that merely begins alike", () => {
  const visits = navigationFor("admin").find(({ key }) => key === "visits");
  const today = navigationFor("admin").find(({ key }) => key === "today");
  if (!visits || !today) {
    throw new Error("entries missing");
  }
  expect(isCurrent(visits, "/visits/42")).toBe(true);
  expect(isCurrent(visits, "/visits-old")).toBe(false);
  expect(isCurrent(today, "/visits")).toBe(false);
});

it("opens pages below an entry to those who may open the entry, and forms to those who may change accounts", () => {
  expect(mayOpen("viewer", "/imports/42")).toBe(false);
  expect(mayOpen("supervisor", "/imports/42")).toBe(true);
  expect(mayOpen("supervisor", "/settings/users")).toBe(false);
  expect(mayOpen("viewer", "/settings")).toBe(true);
  expect(mayOpen("viewer", "/accounts/42")).toBe(true);
  expect(mayOpen("viewer", "/accounts/42/edit")).toBe(false);
  expect(mayOpen("viewer", "/accounts/new")).toBe(false);
  expect(mayOpen("viewer", "/accounts/newest")).toBe(true);
});
