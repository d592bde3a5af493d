import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCampaignRow, readCampaignRows, readIdentity } from "./read-campaign";

const ROW = {
  campaign: "32841 - Mora 30 - Strategy (Tel 1: 60 %, Tel 2: 40,5 %)",
  speed: "3x",
  status: "Started",
  skill_id: "77",
  records: "1,200",
  clean: "200",
  dial: "1000",
  answer: "",
  no_answer: "300",
  "busy/congestion/failed": "12",
  answer_machine: null,
  penetration_day: "85.30 %",
  penetration_now: "120,00 %",
  hits: "n/d",
  calls_x_min: "14,2",
  recycled: "2",
};

describe("the campaign's text", () => {
  it.each([
    ["32841 - Mora 30 - Strategy (Tel 1: 60 %)", "32841", "Mora 30"],
    ["32841 - Nombre campaña (60% - 40%)", "32841", "Nombre campaña"],
    ["32841 Nombre (zona norte) centro", "32841", "Nombre (zona norte) centro"],
    ["32841", "32841", "32841"],
    ["Campaña sin número", "Campaña sin número", "Campaña sin número"],
    ["3ra llamada", "3ra llamada", "3ra llamada"],
    ["32841Nombre", "32841", "Nombre"],
    ["(solo paréntesis)", "(solo paréntesis)", "(solo paréntesis)"],
  ])("reads %s", (text, identity, name) => {
    expect(readIdentity(text)).toMatchObject({ identity, name, campaignText: text });
  });

  it("gives the percentages of dialling by phone", () => {
    expect(readIdentity(ROW.campaign).dialShares).toEqual([
      { label: "Tel 1", percent: 60 },
      { label: "Tel 2", percent: 40.5 },
    ]);
  });

  it("is read in no time however long and hostile it is", () => {
    const startedAt = performance.now();
    for (const text of ["(".repeat(1e6), `1${" -".repeat(5e5)}`, `1 (${"9%,".repeat(3e5)})`])
      readIdentity(text);
    expect(performance.now() - startedAt).toBeLessThan(50);
  });
});

it("reads every field, keeps the original text, and marks what needs a second look", () => {
  const read = readCampaignRow(ROW, 0);
  expect(read).toMatchObject({
    wolkvoxId: "32841",
    reading: {
      status: "started",
      statusText: "Started",
      skillId: "77",
      records: 1200,
      dial: 1000,
      answer: null,
      answerMachine: null,
      busyCongestionFailed: 12,
      penetrationDay: 85.3,
      penetrationNow: 120,
      hits: null,
      callsPerMinute: 14.2,
      speed: 3,
      speedText: "3x",
    },
    marks: [
      { field: "hits", text: "n/d", problem: "unreadable" },
      { field: "penetrationNow", text: "120,00 %", problem: "over-100" },
    ],
    original: { "busy/congestion/failed": "12", penetration_now: "120,00 %", answer: "" },
  });
});

it("shows a status that it does not know as it came", () => {
  expect(readCampaignRow({ ...ROW, status: "En pausa" }, 0)).toMatchObject({
    reading: { status: "unknown", statusText: "En pausa" },
  });
});

it("loses one unreadable row, and reports it, without losing the others", () => {
  const { campaigns, problems } = readCampaignRows([
    null,
    ROW,
    { records: "5" },
    "x",
    { ...ROW, records: "9" },
    { campaign: "2" },
  ]);
  expect(campaigns.map(({ identity }) => identity)).toEqual(["32841", "2"]);
  expect(campaigns[0]?.reading.records).toBe(1200);
  expect(problems.map(({ row, reason }) => [row, reason])).toEqual([
    [0, "not-an-object"],
    [2, "no-campaign"],
    [3, "not-an-object"],
    [4, "repeated"],
  ]);
});

it("never throws and never makes a number that is none, whatever a row holds", () => {
  const hostile = fc.dictionary(fc.constantFrom(...Object.keys(ROW), "__proto__", "\u0000"), fc.anything());
  fc.assert(
    fc.property(fc.oneof(hostile, fc.anything()), (row) => {
      const read = readCampaignRow(row, 0);
      if ("reason" in read) return;
      for (const value of Object.values(read.reading)) {
        expect(typeof value !== "number" || (Number.isFinite(value) && value >= 0)).toBe(true);
      }
    }),
    { numRuns: 2_000 },
  );
});
