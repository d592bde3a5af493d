import { expect, it } from "vitest";
import { diffSends } from "./diff-sends";

it("tells field by field what a send changed, counting only what Kobra accepted", () => {
  const changes = diffSends([
    { values: { externalID: "7", totalPending: 100, city: "Toluca" }, isAccepted: true },
    { values: { externalID: "7", totalPending: 80 }, isAccepted: false },
    { values: { externalID: "7", totalPending: 80, city: "Toluca" }, isAccepted: true },
    { values: { externalID: "7", totalPending: 80 }, isAccepted: true },
  ]);
  expect(changes).toEqual([
    [
      { field: "externalID", before: null, after: "7" },
      { field: "totalPending", before: null, after: "100" },
      { field: "city", before: null, after: "Toluca" },
    ],
    [{ field: "totalPending", before: "100", after: "80" }],
    [{ field: "totalPending", before: "100", after: "80" }],
    [],
  ]);
});

it("reads nothing from rows that could not be sent", () => {
  expect(diffSends([{ values: null, isAccepted: false }])).toEqual([[]]);
});
