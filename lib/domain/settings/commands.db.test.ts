import { expect, it } from "vitest";
import { changeSettings } from "./commands";
import { readSettings } from "./queries";

const ADMIN = "01900000-0000-7000-8000-00000000000a";

it("refuses a time zone that the database does not know, and keeps the one it has", async () => {
  await changeSettings(ADMIN, { timeZone: "america/bogota" });
  await expect(changeSettings(ADMIN, { timeZone: "America/Atlantis" })).rejects.toMatchObject({
    code: "invalid-input",
  });
  expect(await readSettings()).toEqual({ timeZone: "america/bogota" });
});
