import { expect, type Page } from "@playwright/test";
import type { Role } from "../../lib/domain/users/schema";
import { type Person, uniqueId } from "./story";

interface PersonChange {
  readonly seesAllPortfolios?: boolean;
  readonly portfolioIds?: readonly string[];
}

/** Somebody new with this role, added by whoever is signed in on `page`; sees everything unless told otherwise. */
export async function addPerson(page: Page, role: Role, change: PersonChange = {}): Promise<Person> {
  const person = {
    email: `${uniqueId("persona-").toLowerCase()}@atalaya.example`,
    password: uniqueId("contraseña-larga-"),
  };
  const added = await page.request.post("/api/users", {
    data: {
      ...person,
      name: uniqueId("Persona "),
      role,
      seesAllPortfolios: true,
      portfolioIds: [],
      ...change,
    },
  });
  expect(added.status()).toBe(201);
  return person;
}
