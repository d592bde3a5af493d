import { expect, it } from "vitest";
import { isKnown, listFields, readKnownContacts } from "./account-fields";
import { normalisePhone } from "./normalise-contact";

it.each([
  "+52 1 (55) 1234-5678",
  "044 55 1234 5678",
  "5512345678",
  "55.1234.5678 ext. 12",
  "tel 55 1234 5678",
])("knows %s as one and the same number", (text) => {
  expect(normalisePhone(text)).toBe("5512345678");
});

it("keeps short numbers and words apart", () => {
  expect(normalisePhone("1234")).not.toBe(normalisePhone("551234"));
  expect(normalisePhone("no tiene")).toBe("no tiene");
});

it("reads the account's own contacts, whichever way they were uploaded", () => {
  const known = readKnownContacts({
    phoneNumber: 5512345678,
    cellphoneNumber: "300 123 4567 / 310 765 4321",
    email: " Ana@Correo.example ",
    street: "Calle 1",
    other: null,
  });
  expect(isKnown(known, "phone", "+52 55 1234 5678")).toBe(true);
  expect(isKnown(known, "phone", "+57 310 765 4321")).toBe(true);
  expect(isKnown(known, "phone", "5599999999")).toBe(false);
  expect(isKnown(known, "email", "ana@correo.EXAMPLE")).toBe(true);
  expect(isKnown(known, "email", "otra@correo.example")).toBe(false);
});

it("knows nothing of an account that was never uploaded, whatever its fields look like", () => {
  for (const fields of [{}, null, [], "x", { phoneNumber: {} }]) {
    expect(readKnownContacts(fields)).toEqual({ phones: [], emails: [] });
  }
  expect(listFields({ a: 1, b: " ", c: { d: 1 }, e: true })).toEqual([
    { name: "a", value: "1" },
    { name: "e", value: "true" },
  ]);
});
