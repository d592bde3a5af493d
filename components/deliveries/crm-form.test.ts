import { expect, it } from "vitest";
import { type CrmValues, crmFormOf, isCrmFieldGood, toCrmSetup } from "./crm-form";

const TYPED: CrmValues = {
  ...crmFormOf(null),
  operation: "cobranza",
  token: " made-up-token ",
  queryPath: " ",
};

it("sends what was typed without the spaces around it, and no way to read back where none is given", () => {
  expect(toCrmSetup(TYPED, {})).toMatchObject({ token: "made-up-token", queryPath: null, timeoutS: 60 });
  expect(toCrmSetup({ ...TYPED, token: "" }, {}).token).toBeNull();
});

it("needs a token the first time alone", () => {
  expect(isCrmFieldGood("token", "", false)).toBe(false);
  expect(isCrmFieldGood("token", "", true)).toBe(true);
  expect(isCrmFieldGood("token", "con espacios", true)).toBe(false);
});

it("refuses servers that are gone, paths that are none and waits that are no number", () => {
  expect(isCrmFieldGood("baseUrl", "https://demo.crmvox.com", true)).toBe(false);
  expect(isCrmFieldGood("baseUrl", "https://crm0001.wolkvox.com", true)).toBe(true);
  expect(isCrmFieldGood("insertPath", "", true)).toBe(false);
  expect(isCrmFieldGood("queryPath", "", true)).toBe(true);
  expect(isCrmFieldGood("timeoutS", "pronto", true)).toBe(false);
});
