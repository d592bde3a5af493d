import { expect, test } from "vitest";
import { CITIES } from "../places/cities";
import { makeRandom } from "../random";
import { makePerson } from "./people";
import { rfcCheckDigit } from "./rfc";

test("the check digit agrees with the tax office's own example", () => {
  expect(rfcCheckDigit("GODE561231GR")).toBe("8");
});

test("made-up people have valid forms of RFC, phone and e-mail", () => {
  for (const city of Object.values(CITIES)) {
    for (let index = 0; index < 50; index += 1) {
      const person = makePerson(city, makeRandom("person", city.key, index));
      expect(person.rfc).toMatch(/^[A-Z]{4}\d{6}[A-Z0-9]{2}[0-9A]$/);
      expect(rfcCheckDigit(person.rfc.slice(0, 12))).toBe(person.rfc.slice(12));
      expect(person.phone).toMatch(/^\d{10}$/);
      expect(person.phone.startsWith(city.lada)).toBe(true);
      expect(person.email).toMatch(/^[a-z0-9.]+@example\.(com|org)$/);
    }
  }
});
