import { expect, type Page, test } from "@playwright/test";
import { addPerson } from "./support/people";
import { expectAccessible, type Person, signIn, signInByForm, uniqueId } from "./support/story";

async function openDialog(page: Page) {
  await page.getByRole("button", { name: /^Tu cuenta/ }).click();
  await page.getByRole("menuitem", { name: "Cambiar contraseña" }).click();
  const dialog = page.getByRole("dialog", { name: "Cambiar contraseña" });
  await expect(dialog).toBeVisible();
  return {
    dialog,
    current: dialog.getByRole("textbox", { name: "Contraseña actual" }),
    next: dialog.getByRole("textbox", { name: "Contraseña nueva" }),
    submit: dialog.getByRole("button", { name: "Cambiar contraseña" }),
  };
}

// Four sign-ins through the page, each of which checks a password slowly on purpose.
test.describe.configure({ timeout: 300_000 });

/** A person with sessions in two browsers. */
async function openTwice(page: Page, open: () => Promise<Page>): Promise<[Person, Page, Page]> {
  await signIn(page);
  const person = await addPerson(page, "viewer");
  const [here, elsewhere] = [await open(), await open()];
  await signInByForm(here, "/", person);
  await signInByForm(elsewhere, "/", person);
  return [person, here, elsewhere];
}

test("a person changes their password: this session stays, the others end at once", async ({
  page,
  browser,
}) => {
  const open = async () => (await browser.newContext()).newPage();
  const [person, here, elsewhere] = await openTwice(page, open);
  const password = uniqueId("otra-contraseña-");
  const form = await openDialog(here);
  await form.current.fill("no-es-esta-clave");
  await form.next.fill(password);
  await form.submit.click();
  await expect(form.dialog.getByText("Esa no es tu contraseña actual.")).toBeVisible();
  await expect(form.current).toBeFocused();
  expect((await elsewhere.request.get("/api/overview")).status()).toBe(200);

  await form.current.fill(person.password);
  await form.submit.click();
  await expect(here.getByText("Tus otras sesiones se cerraron.")).toBeVisible();
  await expect(form.dialog).toBeHidden();
  expect((await here.request.get("/api/overview")).status()).toBe(200);
  expect((await elsewhere.request.get("/api/overview")).status()).toBe(401);
  await here.reload();
  await expect(here.getByRole("button", { name: /^Tu cuenta/ })).toBeVisible();

  const old = await elsewhere.goto("/visits");
  expect(new URL(old?.url() ?? "").pathname).toBe("/sign-in");
  await elsewhere.getByLabel("Correo").fill(person.email);
  await elsewhere.getByRole("textbox", { name: "Contraseña" }).fill(person.password);
  await elsewhere.getByRole("button", { name: "Entrar" }).click();
  await expect(elsewhere.getByText("Correo o contraseña incorrectos.")).toBeVisible();
  await signInByForm(elsewhere, "/", { ...person, password });
});

test("a new password that is too short or the same is refused at its field", async ({ page, browser }) => {
  await signIn(page);
  const person = await addPerson(page, "supervisor");
  const own = await (await browser.newContext()).newPage();
  await signInByForm(own, "/", person);
  const form = await openDialog(own);
  await form.current.fill(person.password);
  await form.next.fill("corta");
  await form.submit.click();
  await expect(form.dialog.getByText("La contraseña necesita al menos 12 caracteres.")).toBeVisible();
  await form.next.fill(person.password);
  await form.submit.click();
  await expect(form.dialog.getByText("Elige una distinta de la actual.")).toBeVisible();
  await expectAccessible(own);
  await own.setViewportSize({ width: 360, height: 740 });
  await own.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(own);
});
