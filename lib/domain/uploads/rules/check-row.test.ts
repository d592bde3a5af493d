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
    expect(row).toMatchObject({ isFaulty: false, problems: [] });
    expect(row.nameExtras()).toEqual({ Zona: "Norte" });
  });
});

describe("a row with fewer cells than there are headers", () => {
  it("is read as if the others were blank", () => {
    const row = check(["A-1", "5"]);
    expect(row.isFaulty).toBe(false);
    expect(row.nameValues()).toEqual({ externalID: "A-1", totalPending: 5 });
    expect(row.nameExtras()).toEqual({});
  });
  it("is faulty where what is required is missing", () => {
    expect(check(["A-1"])).toMatchObject({ isFaulty: true, isIncludable: false });
  });
});

describe("texts that come from elsewhere", () => {
  const withFixed = makeRowChecker({
    headers: ["externalID", "totalPending", "totalPending (2)"],
    plan: {
      importType: 2,
      columns: ["externalID", "totalPending", "totalPending"].map((target) => ({
        target: target === "externalID" ? "externalID" : "totalPending",
        repairs: [],
        decimalMark: "auto",
        dateOrder: "day-first",
      })),
      fixed: { totalPending: "7" },
    },
    required: DEFAULT_REQUIRED_FIELDS[2],
    today: "2026-11-22",
  });
  it.each([
    ["of two columns for one field the last that has a text counts", ["A-1", "5", "6"], "6"],
    ["and the first where the last is blank", ["A-1", "5", ""], "5"],
    ["the text for every row stands where no column brings one", ["A-1", "", ""], "7"],
  ])("%s", (_, cells, expected) => {
    const row = withFixed(cells);
    expect(row.nameValues()).toEqual({ externalID: "A-1", totalPending: Number(expected) });
    expect(row.nameTexts()).toEqual({ externalID: "A-1", totalPending: expected });
  });
  it("nothing of one row is left for the next", () => {
    expect(withFixed(["A-1", "5", "6"]).nameValues()).toMatchObject({ totalPending: 6 });
    expect(check(["A-1", "5"]).nameValues()).toMatchObject({ totalPending: 5 });
    expect(check(["A-2"]).nameValues()).toEqual({ externalID: "A-2" });
  });
});
