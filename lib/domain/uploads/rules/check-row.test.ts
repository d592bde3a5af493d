import { describe, expect, it } from "vitest";
import { DEFAULT_REQUIRED_FIELDS } from "../../accounts/rules/account-fields/account-fields";
import { makeRowChecker } from "./check-row";
import { proposePlan } from "./propose-plan";

const HEADERS = ["externalID", "totalPending", "Zona"];
const plan = { ...proposePlan(HEADERS, null), importType: 2 as const };
const check = makeRowChecker({
  headers: HEADERS,
  plan,
  required: DEFAULT_REQUIRED_FIELDS[2],
  today: "2026-11-22",
});

describe("a row with more cells than there are headers", () => {
  it("is faulty and cannot be sent without them: nobody knows which cell is one too many", () => {
    expect(check(["A-1", "5", "Norte", "de más"])).toMatchObject({
      isFaulty: true,
      isIncludable: false,
      problems: [{ field: "externalID", code: "too-many-cells" }],
    });
  });
  it("is a row like others where those hold nothing: many programs end lines with a delimiter", () => {
    const row = check(["A-1", "5", "Norte", "", "  "]);
    expect(row).toMatchObject({ isFaulty: false, problems: [], extras: { Zona: "Norte" } });
  });
});

describe("a row with fewer cells than there are headers", () => {
  it("is read as if the others were blank", () => {
    expect(check(["A-1", "5"])).toMatchObject({
      isFaulty: false,
      values: { externalID: "A-1", totalPending: 5 },
      extras: {},
    });
  });
  it("is faulty where what is required is missing", () => {
    expect(check(["A-1"])).toMatchObject({ isFaulty: true, isIncludable: false });
  });
});
