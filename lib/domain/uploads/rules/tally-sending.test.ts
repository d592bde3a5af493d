import fc from "fast-check";
import { expect, it } from "vitest";
import type { UploadChoices } from "../schema";
import { tallySending } from "./tally-sending";

const flag = fc.boolean();
const rowOf = fc
  .record({ isFaulty: flag, isIncludable: flag, isOvertaken: flag, isSentBefore: flag })
  // Only what would be sent as it is can have been sent before.
  .map((row) => ({ ...row, isSentBefore: row.isSentBefore && !row.isFaulty }));
const choice = fc.constantFrom("leave-out" as const, "include" as const);
const choicesOf: fc.Arbitrary<UploadChoices> = fc.record({
  faulty: choice,
  repeated: choice,
  sentBefore: choice,
});

it("says how many rows are sent, and counts one that is left out for two reasons once", () => {
  fc.assert(
    fc.property(fc.array(rowOf, { maxLength: 30 }), choicesOf, (rows, choices) => {
      const count = (has: (row: (typeof rows)[number]) => boolean) => rows.filter(has).length;
      const counts = {
        sound: count((row) => !row.isFaulty),
        faulty: count((row) => row.isFaulty),
        includable: count((row) => row.isFaulty && row.isIncludable),
        repeated: count((row) => row.isOvertaken),
        sentBefore: count((row) => row.isSentBefore),
        overtaken: {
          sound: count((row) => row.isOvertaken && !row.isFaulty),
          includable: count((row) => row.isOvertaken && row.isFaulty && row.isIncludable),
          sentBefore: count((row) => row.isOvertaken && row.isSentBefore),
        },
      };
      const sent = count(
        (row) =>
          (!row.isFaulty || (choices.faulty === "include" && row.isIncludable)) &&
          !(row.isOvertaken && choices.repeated === "leave-out") &&
          !(row.isSentBefore && choices.sentBefore === "leave-out"),
      );
      expect(tallySending(counts, choices)).toEqual({ sent, leftOut: rows.length - sent });
    }),
  );
});
