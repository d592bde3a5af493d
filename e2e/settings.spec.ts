import { type Browser, expect, type Page, test } from "@playwright/test";
import { admin, type Person, signIn } from "./support/story";

async function openAs(browser: Browser, who: Person): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: process.env.ATALAYA_E2E_URL })).newPage();
  await signIn(page, "/settings", who);
  return page;
}

/** Through the dialog, as an administrator does it; answers with what the new person needs to sign in. */
async function addUser(page: Page, name: string): Promise<Person> {
  const email = `${crypto.randomUUID()}@atalaya.example`;
  await page.goto("/settings/users");
  await page.getByRole("button", { name: "Agregar usuario" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Nombre").fill(name);
  await dialog.getByLabel("Correo").fill(email);
  await dialog.getByRole("button", { name: "Generar" }).click();
  const password = await dialog.getByLabel("Contraseña temporal").inputValue();
  await dialog.getByRole("button", { name: "Agregar usuario" }).click();
  await expect(page.getByRole("row", { name: email })).toBeVisible();
  return { email, password };
}

function statusOf(page: Page, path: string): Promise<number> {
  return page.evaluate(async (url) => (await fetch(url)).status, path);
}

test.beforeEach(({ page }) => signIn(page, "/settings"));

test("a new supervisor signs in, and finds no administration", async ({ page, browser }) => {
  const ana = await openAs(browser, await addUser(page, "Ana López"));
  const main = ana.getByRole("main");
  await expect(main.getByRole("link", { name: /API/ })).toBeVisible();
  await expect(main.getByRole("link", { name: /Personas/ })).toHaveCount(0);
  for (const path of ["users", "portfolios", "webhook-keys", "workspace"]) {
    await ana.goto(`/settings/${path}`);
    await expect(ana.getByRole("heading", { name: "Tu rol no abre esta página" })).toBeVisible();
    await expect(ana.getByRole("button", { name: /^Tu cuenta/ })).toBeVisible();
  }
  expect(await statusOf(ana, "/api/users")).toBe(403);
});

test("an e-mail that is taken is refused in its place", async ({ page }) => {
  await page.goto("/settings/users");
  await page.getByRole("button", { name: "Agregar usuario" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Nombre").fill("Otra persona");
  await dialog.getByLabel("Correo").fill(admin().email.toUpperCase());
  await dialog.getByRole("button", { name: "Generar" }).click();
  await dialog.getByRole("button", { name: "Agregar usuario" }).click();
  await expect(dialog.getByText("Ya existe un usuario con este correo.")).toBeVisible();
});

test("disabling a person ends their session at the next request", async ({ page, browser }) => {
  const luis = await addUser(page, "Luis Peña");
  const theirs = await openAs(browser, luis);
  expect(await statusOf(theirs, "/api/settings")).toBe(200);

  await page.getByRole("row", { name: luis.email }).getByRole("button", { name: "Desactivar" }).click();
  const question = page.getByRole("alertdialog");
  await expect(question.getByText("Desactivar a Luis Peña cierra sus sesiones ahora")).toBeVisible();
  await question.getByRole("button", { name: "Desactivar" }).click();
  await expect(page.getByRole("row", { name: luis.email }).getByText("Desactivado")).toBeVisible();

  expect(await statusOf(theirs, "/api/settings")).toBe(401);
  await theirs.goto("/settings");
  await expect(theirs).toHaveURL(/\/sign-in/);
});

test("a webhook key is shown once, works, and is refused once revoked", async ({ page, request }) => {
  const label = `Clave ${crypto.randomUUID().slice(0, 8)}`;
  await page.goto("/settings/webhook-keys");
  await page.getByRole("button", { name: "Crear clave" }).click();
  await page.getByRole("dialog").getByLabel("Etiqueta").fill(label);
  await page.getByRole("dialog").getByRole("button", { name: "Crear clave" }).click();
  const made = page.getByRole("alertdialog");
  await expect(made.getByText("no se volverá a mostrar")).toBeVisible();
  const key = (await made.getByRole("figure", { name: "La clave nueva" }).textContent()) ?? "";
  await made.getByRole("button", { name: "Ya la guardé" }).click();
  await expect(page.getByText(key)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Crear clave" })).toBeDisabled();

  const send = async () => {
    const answer = await request.post("/api/webhooks/visits", {
      headers: { "api-key": key.trim() },
      data: { visitID: label, agentID: 9001, agent: "Agente de la clave", finished: true },
    });
    return answer.status();
  };
  expect(await send()).toBe(200);

  await page.getByRole("button", { name: `Revocar ${label}` }).click();
  const revoke = made.getByRole("button", { name: "Revocar" });
  await made.getByRole("textbox").fill("otra cosa");
  await expect(revoke).toBeDisabled();
  await made.getByRole("textbox").fill(label);
  await revoke.click();
  await expect(page.getByRole("row", { name: label }).getByText("Revocada el")).toBeVisible();
  await expect.poll(send).toBe(401);
});

test("the workspace's time zone is found by its city and kept", async ({ page }) => {
  await page.goto("/settings/workspace");
  const field = page.getByRole("combobox", { name: "Zona horaria" });
  const choose = async (text: string, zone: string) => {
    await field.fill(text);
    await page.getByRole("option", { name: zone }).click();
    await page.getByRole("button", { name: "Guardar" }).click();
    await expect(page.getByText(`La zona horaria es ${zone}`).first()).toBeVisible();
  };
  // The same hours as Mexico City's, so that "today" stays the same for the other stories.
  await choose("monterr", "America/Monterrey");
  await page.reload();
  await expect(field).toHaveValue("America/Monterrey");
  await choose("mexico c", "America/Mexico City");
});

test("the API reference lists Kobra's webhook, and opens to its fields", async ({ page }) => {
  await page.goto("/settings/api");
  const webhook = page.getByRole("region", { name: "Webhook de Kobra" });
  await webhook.getByText("/api/webhooks/visits").click();
  await expect(webhook.getByText("Puede llamarlo quien presenta una clave del webhook.")).toBeVisible();
  await expect(webhook.getByText("receiptId")).toBeVisible();
});
