import { describe, expect, it } from "vitest";
import { uploadPlanSchema } from "../schema";
import { suggestRepair } from "./suggest-repair";

const plan = uploadPlanSchema.parse({
  importType: 1,
  columns: [{ target: "externalID" }, { target: "cellphoneNumber", repairs: ["trim", "digits-only"] }],
  fixed: {},
});

describe("what is suggested for a problem", () => {
  it("mends the whole column of its field and keeps the repairs that it had", () => {
    const suggestion = suggestRepair(plan, "cellphoneNumber", "phone-with-country-code");
    expect(suggestion).toMatchObject({ repair: "remove-country-code", index: 1 });
    expect(suggestion?.plan.columns[1]?.repairs).toEqual(["trim", "remove-country-code", "digits-only"]);
    expect(suggestion?.plan.columns[0]).toEqual(plan.columns[0]);
  });

  it("is nothing once it was done, where no column brings the field, or where no repair is sure", () => {
    const done = suggestRepair(plan, "cellphoneNumber", "phone-with-country-code")?.plan ?? plan;
    expect(suggestRepair(done, "cellphoneNumber", "phone-with-country-code")).toBeNull();
    expect(suggestRepair(plan, "postalCode", "postal-code-short")).toBeNull();
    expect(suggestRepair(plan, "cellphoneNumber", "not-a-phone")).toBeNull();
    expect(suggestRepair(plan, "cellphoneNumber", "constructor")).toBeNull();
  });
});
