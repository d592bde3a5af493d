import { expect, type Page, test } from "@playwright/test";
import { addPerson } from "./support/people";
import { admin, expectAccessible, signInByForm, uniqueId, watchConsole } from "./support/story";

/** Eleven wrong passwords, one more than an account allows. */
async function guessUntilStopped(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Correo").fill(email);
  for (let guess = 1; guess <= 11; guess += 1) {
    await page.getByRole("textbox", { name: "Contraseña" }).fill(`intento-${guess}`);
    const answered = page.waitForResponse((response) => response.url().includes("/callback/credentials"));
    await page.getByRole("button", { name: "Entrar" }).click();
    await answered;
  }
  await expect(page.getByText("Demasiados intentos. Espera unos minutos.")).toBeVisible();
}

test("every page asks to sign in first, and then leads where one was going", async ({ page }) => {
  await page.goto("/visits?range=today");
  await expect(page).toHaveURL(/\/sign-in\?from=%2Fvisits%3Frange%3Dtoday/);
  await signInByForm(page, "/visits?range=today");
  await expect(page).toHaveURL(/\/visits\?range=today/);
});

test("a wrong password is refused in words", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("Correo").fill(admin().email);
  await page.getByRole("textbox", { name: "Contraseña" }).fill("no-es-esta");
  await page.getByRole("button", { name: "Entrar" }).click();
  await expect(page.getByText("Correo o contraseña incorrectos.")).toBeVisible();
});

test("too many guesses are stopped, over all processes", async ({ page }) => {
  const email = `${uniqueId("nadie-").toLowerCase()}@atalaya.example`;
  await guessUntilStopped(page, email);
});

test("guesses of a stranger do not lock out a browser that signed in before", async ({ page, browser }) => {
  await signInByForm(page);
  const person = await addPerson(page, "viewer");
  const own = await (await browser.newContext()).newPage();
  await signInByForm(own, "/", person);

  const stranger = await (await browser.newContext()).newPage();
  await guessUntilStopped(stranger, person.email);
  await own.context().clearCookies({ name: "next-auth.session-token" });
  await signInByForm(own, "/", person);
});

test("signing out closes every page", async ({ page }) => {
  await signInByForm(page);
  await page.getByRole("button", { name: /^Tu cuenta/ }).click();
  await page.getByRole("menuitem", { name: "Cerrar sesión" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto("/visits");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("the sign-in page is accessible and keeps the content policy", async ({ page }) => {
  const complaints = watchConsole(page);
  const response = await page.goto("/sign-in");
  expect(response?.headers()["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(response?.headers()["content-security-policy"]).toContain("'nonce-");
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});
