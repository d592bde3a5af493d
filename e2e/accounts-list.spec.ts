import { readFile } from "node:fs/promises";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { connectKobra, keptByKobra } from "./support/kobra";
import { expectAccessible, signIn, uniqueId, watchConsole } from "./support/story";

/** Accounts that Kobra accepted, with a surname of their own. */
async function makeAccounts(request: APIRequestContext, count: number) {
  await connectKobra(request);
  const surname = uniqueId("Lista");
  const ids = Array.from({ length: count }, (_, index) => `${surname}-${index}`.slice(0, 20));
  for (const [index, externalID] of ids.entries()) {
    const texts = {
      externalID,
      productID: "1",
      currencyCode: index === 0 ? "US" : "MX",
      name: "Carmen",
      firstSurname: surname,
      street: "Calle Inventada 3",
      city: "Puebla",
      state: "Puebla",
      postalCode: "72000",
      totalPending: String(100 * (index + 1)),
      lat: `19.0${index + 1}`,
      lng: "-98.2",
    };
    const sent = await request.post("/api/account-sends", {
      data: { form: "whole", accountId: null, texts, draftId: null },
    });
    expect(sent.status()).toBe(201);
  }
  await expect
    .poll(async () => (await (await request.get(`/api/accounts/total?q=${surname}`)).json()).total)
    .toBe(count);
  return { surname, ids };
}

test("the list finds accounts by number and by name, orders them, and its URL holds all of it", async ({
  page,
}) => {
  const complaints = watchConsole(page);
  await signIn(page, "/accounts");
  const { surname, ids } = await makeAccounts(page.request, 3);
  await page.getByRole("searchbox", { name: "Cuenta, nombre o RFC" }).fill(`carmen ${surname.toLowerCase()}`);
  await expect(page.getByTestId("account-total")).toHaveText("3 cuentas");
  await expect(page).toHaveURL(/q=carmen/);
  await page.getByRole("button", { name: "Ordenar por Saldo total" }).click();
  const rows = page.getByRole("row").filter({ hasText: surname });
  await expect(rows.first()).toContainText("300.00");
  await page.getByRole("button", { name: /^Saldo total,/ }).click();
  await expect(rows.first()).toContainText("100.00");
  await page.getByRole("button", { name: "Filtros" }).click();
  await page.getByRole("button", { name: /Moneda/ }).click();
  await page.getByRole("option", { name: "Dólares (US)" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("account-total")).toHaveText("1 cuenta");
  await page.reload();
  await expect(page.getByTestId("account-total")).toHaveText("1 cuenta");
  await expect(rows.first()).toContainText(ids[0] ?? "");
  await page.getByRole("link", { name: `Carmen ${surname}` }).click();
  await expect(page).toHaveURL(/\/accounts\/[0-9a-f-]{36}$/);
  await page.goBack();
  await expect(page.getByTestId("account-total")).toHaveText("1 cuenta");
  expect(complaints).toEqual([]);
});

test("all that match are inactivated once their number is typed, and put back to work", async ({ page }) => {
  await signIn(page, "/accounts");
  const { surname, ids } = await makeAccounts(page.request, 2);
  await page.goto(`/accounts?q=${surname}`);
  await page.getByRole("checkbox", { name: "Seleccionar lo que se ha cargado" }).check({ force: true });
  await page.getByRole("button", { name: "Inactivar", exact: true }).click();
  const dialog = page.getByRole("alertdialog");
  const confirm = dialog.getByRole("button", { name: "Inactivar 2 cuentas" });
  await expect(confirm).toBeDisabled();
  await dialog.getByLabel("Escribe 2 para confirmar").fill("3");
  await expect(confirm).toBeDisabled();
  await dialog.getByLabel("Escribe 2 para confirmar").fill("2");
  await expectAccessible(page);
  await confirm.click();
  const progress = page.getByRole("dialog", { name: "Envío a Kobra" });
  await expect(progress.getByText("Aceptada")).toBeVisible();
  await expect(progress.getByText("2 cuentas")).toBeVisible();
  for (const id of ids) {
    expect(await keptByKobra(page.request, "accounts", id)).toMatchObject({ inactive: true });
  }
  await progress.getByRole("button", { name: "Cerrar" }).last().click();
  await page.goto(`/accounts?q=${surname}&status=inactive`);
  await expect(page.getByTestId("account-total")).toHaveText("2 cuentas");
  await page
    .getByRole("link", { name: `Carmen ${surname}` })
    .first()
    .click();
  await expect(page.getByText("Esta cuenta está inactiva")).toBeVisible();
  await page.getByRole("button", { name: "Reactivar" }).click();
  await page.getByLabel("Escribe 1 para confirmar").fill("1");
  await page.getByRole("button", { name: "Reactivar 1 cuenta" }).click();
  await expect(page.getByRole("dialog", { name: "Envío a Kobra" }).getByText("Aceptada")).toBeVisible();
  await expect(page.getByText("Esta cuenta está inactiva")).toHaveCount(0);
});

test("the map shows where accounts are, and a file takes all that match along", async ({ page }) => {
  await signIn(page, "/accounts");
  const { surname, ids } = await makeAccounts(page.request, 2);
  await page.goto(`/accounts?q=${surname}&view=map`);
  await expect(page.getByText("2 con ubicación, 0 sin ella")).toBeVisible();
  await expect(page.getByRole("region", { name: "Mapa de cuentas" })).toBeVisible();
  await expect(page.locator(".leaflet-marker-icon").first()).toBeVisible();
  await page.getByRole("radio", { name: "Lista" }).click();
  await page.getByRole("button", { name: "Exportar" }).click();
  const dialog = page.getByRole("dialog", { name: "Exportar cuentas" });
  await dialog.getByRole("radio", { name: "CSV" }).click();
  await dialog.getByText(/Todos los campos de Kobra/).click();
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Exportar 2 cuentas" }).click();
  const file = await (await download).path();
  const [header = "", ...lines] = (await readFile(file, "utf8")).trim().split("\r\n");
  expect(header).toContain("externalID");
  expect(lines).toHaveLength(2);
  for (const id of ids) expect(lines.some((line) => line.includes(id))).toBe(true);
});

test("templates hold the columns of their type", async ({ page }) => {
  await signIn(page, "/accounts/fields");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Descargar la plantilla de Saldos en CSV" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("plantilla_kobra_2.csv");
  const text = await readFile(await file.path(), "utf8");
  expect(text.replace("\ufeff", "").trim().split(",").slice(0, 2)).toEqual(["externalID", "totalPending"]);
  const workbook = await page.request.get("/api/accounts/template?importType=1&format=xlsx");
  expect(workbook.status()).toBe(200);
  expect((await workbook.body()).subarray(0, 2).toString()).toBe("PK");
});

for (const [width, scheme] of [
  [1280, "light"],
  [360, "dark"],
] as const) {
  test(`the list and its map are accessible and fit at ${width} px, ${scheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    await signIn(page, "/accounts");
    const { surname } = await makeAccounts(page.request, 1);
    await page.goto(`/accounts?q=${surname}`);
    await expect(page.getByRole("link", { name: `Carmen ${surname}` })).toBeVisible();
    await expectAccessible(page);
    await page.goto(`/accounts?q=${surname}&view=map`);
    await expect(page.getByText("1 con ubicación, 0 sin ella")).toBeVisible();
    await expectAccessible(page);
    await page.goto("/accounts?q=nadie-se-llama-asi");
    await expect(page.getByText("Ninguna cuenta coincide")).toBeVisible();
    await expectAccessible(page);
  });
}
