import { expect, it } from "vitest";
import { passwordSchema } from "@/lib/domain/users/endpoints";
import { makePassword } from "./make-password";

it("makes passwords that the server accepts, each another", () => {
  const passwords = Array.from({ length: 200 }, makePassword);
  expect(new Set(passwords).size).toBe(200);
  for (const password of passwords) {
    expect(password).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
    expect(passwordSchema.safeParse(password).success).toBe(true);
  }
});

it("leaves out what is read wrongly", () => {
  expect(Array.from({ length: 500 }, makePassword).join("")).not.toMatch(/[ilo01]/);
});
