import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { connectKobra, keptByKobra } from "./support/kobra";
import { expectAccessible, signIn, uniqueId, watchConsole } from "./support/story";

/** What is typed to make an account that Kobra takes. */
function newAccount() {
  const externalID = uniqueId("F-");
  return { externalID, client: `Antonia ${uniqueId("Cuenta ")}` };
}

/** The labels of required fields end in an asterisk. */
async function fillWhole(page: Page, { externalID, client }: ReturnType<typeof newAccount>) {
  const [name = "", surname = ""] = [client.split(" ")[0], client.split(" ").slice(1).join(" ")];
  for (const [label, text] of [
    ["Número de cuenta *", externalID],
    ["Nombre *", name],
    ["Primer apellido *", surname],
    ["Calle *", "Calle Inventada 12"],
    ["Ciudad o municipio *", "Toluca"],
    ["Estado o departamento *", "México"],
    ["Código postal *", "00316"],
    ["Saldo total *", "1500.50"],
  ] as const) {
    await page.getByLabel(label, { exact: true }).fill(text);
  }
}

/** An account that Kobra accepted, made as the form makes it. @returns its id here. */
async function makeAccount(request: APIRequestContext): Promise<{ accountId: string; externalID: string }> {
  const externalID = uniqueId("F-");
  const texts = {
    externalID,
    productID: "1",
    currencyCode: "MX",
    name: "Beatriz",
    firstSurname: uniqueId("Prueba"),
    street: "Calle Inventada 1",
    city: "Toluca",
    state: "México",
    postalCode: "50000",
    totalPending: "2000",
  };
  const sent = await request.post("/api/account-sends", {
    data: { form: "whole", accountId: null, texts, draftId: null },
  });
  expect(sent.status()).toBe(201);
  const { importId } = await sent.json();
  let accountId = "";
  await expect
    .poll(async () => {
      const state = await (await request.get(`/api/account-sends/${importId}`)).json();
      accountId = state.accountId ?? "";
      return state.counts.accepted;
    })
    .toBe(1);
  return { accountId, externalID };
}

test("one account goes by form to Kobra, with a pin, and its page tells of it", async ({ page }) => {
  const complaints = watchConsole(page);
  await signIn(page, "/accounts");
  await connectKobra(page.request);
  const account = newAccount();
  await page.getByRole("link", { name: "Nueva cuenta" }).first().click();
  await page.getByRole("button", { name: "Enviar a Kobra" }).click();
  await expect(page.getByText("Corrige 8 datos para poder enviar")).toBeVisible();
  await fillWhole(page, account);
  await page.getByLabel("RFC", { exact: true }).fill("no es");
  await page.getByLabel("CURP", { exact: true }).focus();
  await expect(page.getByText("No tiene la forma de un RFC.")).toBeVisible();
  await page.getByLabel("RFC", { exact: true }).fill("");
  await page.getByRole("group", { name: /mapa/i }).click({ position: { x: 120, y: 120 } });
  await expect(page.getByLabel("Latitud")).not.toHaveValue("");
  const lat = await page.getByLabel("Latitud").inputValue();
  await page.getByRole("button", { name: "Enviar a Kobra" }).click();
  await expect(page.getByText("Kobra la aceptó")).toBeVisible();
  expect(await keptByKobra(page.request, "accounts", account.externalID)).toMatchObject({
    externalID: account.externalID,
    postalCode: "00316",
    totalPending: 1500.5,
    lat,
  });
  await page.getByRole("link", { name: "Ver la cuenta" }).click();
  await expect(page.getByRole("heading", { level: 1, name: account.client })).toBeVisible();
  const sends = page.getByRole("region", { name: "Qué se envió a Kobra" });
  await expect(sends.getByText("Aceptada")).toBeVisible();
  await expect(sends.getByText("Cuentas nuevas")).toBeVisible();
  expect(complaints).toEqual([]);
});

test("balances go by their own form, and the page shows what changed", async ({ page }) => {
  await signIn(page, "/accounts");
  await connectKobra(page.request);
  const { accountId, externalID } = await makeAccount(page.request);
  await page.goto(`/accounts/${accountId}`);
  await page.getByRole("link", { name: "Saldos" }).click();
  await expect(page.getByLabel("Calle")).toHaveCount(0);
  await expect(page.getByLabel("Saldo total")).toHaveValue("2000");
  await page.getByLabel("Saldo total").fill("1234.50");
  await page.getByRole("button", { name: "Enviar a Kobra" }).click();
  await expect(page.getByText("Kobra la aceptó")).toBeVisible();
  expect(await keptByKobra(page.request, "accounts", externalID)).toMatchObject({
    totalPending: 1234.5,
    name: "Beatriz",
  });
  await page.getByRole("link", { name: "Ver la cuenta" }).click();
  const sends = page.getByRole("list", { name: "Qué se envió a Kobra" }).getByRole("listitem");
  await expect(sends).toHaveCount(2);
  await expect(sends.first().getByRole("deletion")).toHaveText("2,000.00");
  await expect(sends.first().getByRole("insertion")).toHaveText("1,234.50");
});

test("a draft is kept while typing, survives a reload, is listed and can be thrown away", async ({
  page,
}) => {
  await signIn(page, "/accounts/new");
  const name = uniqueId("Borrador ");
  await page.getByLabel("Nombre *", { exact: true }).fill(name);
  await expect(page.getByText(/Borrador guardado/)).toBeVisible();
  await expect(page).toHaveURL(/draft=/);
  await page.reload();
  await expect(page.getByText("Seguimos con tu borrador")).toBeVisible();
  await expect(page.getByLabel("Nombre *", { exact: true })).toHaveValue(name);
  await page.goto("/accounts");
  await page.getByRole("button", { name: /borrador/ }).click();
  const drawer = page.getByRole("dialog", { name: "Tus borradores" });
  await drawer.getByRole("button", { name: `Borrar el borrador de ${name}` }).click();
  await expect(drawer.getByRole("link", { name })).toHaveCount(0);
});

test("an account's own fields are written by hand and never reach Kobra", async ({ page }) => {
  await signIn(page, "/accounts");
  await connectKobra(page.request);
  const { accountId, externalID } = await makeAccount(page.request);
  await page.goto(`/accounts/${accountId}`);
  const card = page.getByRole("region", { name: "Para uso propio" });
  await card.getByRole("button", { name: "Editar" }).click();
  const dialog = page.getByRole("dialog", { name: "Datos de uso propio" });
  await dialog.getByLabel("Registro en wolkvox").fill("wv-7788");
  await dialog.getByRole("button", { name: "Agregar columna" }).click();
  await dialog.getByLabel("Nombre 1").fill("Ruta");
  await dialog.getByLabel("Valor 1").fill("Norte 4");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Guardar" }).click();
  await expect(card.getByText("wv-7788")).toBeVisible();
  await expect(card.getByText("Norte 4")).toBeVisible();
  await page.goto(`/accounts/${accountId}/edit`);
  await page.getByLabel("Saldo total *").fill("1");
  await page.getByRole("button", { name: "Enviar a Kobra" }).click();
  await expect(page.getByText("Kobra la aceptó")).toBeVisible();
  const kept = JSON.stringify(await keptByKobra(page.request, "accounts", externalID));
  expect(kept).not.toMatch(/wv-7788|Norte 4|wolkvox|Ruta/);
});

for (const [width, scheme] of [
  [1280, "dark"],
  [360, "light"],
] as const) {
  test(`the form is accessible and fits at ${width} px, ${scheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    await signIn(page, "/accounts/new");
    await page.getByRole("button", { name: "Enviar a Kobra" }).click();
    await expect(page.getByText(/datos para poder enviar/)).toBeVisible();
    await expectAccessible(page);
    await page.goto("/accounts/fields");
    await expect(page.getByText("paymentInformationAcountHolder")).toBeVisible();
    await expectAccessible(page);
  });
}
