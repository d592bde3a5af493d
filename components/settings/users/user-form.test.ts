import { expect, it } from "vitest";
import type { UserEntry } from "@/lib/domain/users/endpoints";
import { emptyUserForm, toNewUser, toUserChange, userFormOf } from "./user-form";

const NORTH = "0199d2aa-0000-7000-8000-000000000001";
const SOUTH = "0199d2aa-0000-7000-8000-000000000002";
const ana: UserEntry = {
  id: "0199d2aa-0000-7000-8000-0000000000aa",
  email: "ana@atalaya.example",
  name: "Ana López",
  role: "supervisor",
  isDisabled: false,
  seesAllPortfolios: false,
  portfolioIds: [NORTH, SOUTH],
  lastSignInAt: null,
};

it("sends nothing where nothing was changed, in whatever order the portfolios were ticked", () => {
  expect(toUserChange(ana, { ...userFormOf(ana), portfolioIds: [SOUTH, NORTH] })).toEqual({});
});

it("sends only the name where only the name was changed, so that no session ends", () => {
  expect(toUserChange(ana, { ...userFormOf(ana), name: " Ana María López " })).toEqual({
    name: "Ana María López",
  });
});

it("shows an administrator every portfolio", () => {
  const form = { ...userFormOf(ana), role: "admin" as const };
  expect(toUserChange(ana, form)).toEqual({ role: "admin", seesAllPortfolios: true, portfolioIds: [] });
});

it("leaves out the portfolios ticked before all of them were chosen", () => {
  const form = { ...emptyUserForm(), name: "Luis", email: " luis@atalaya.example", portfolioIds: [NORTH] };
  expect(toNewUser(form)).toMatchObject({
    email: "luis@atalaya.example",
    seesAllPortfolios: true,
    portfolioIds: [],
  });
});
