import { expect, type Page, test } from "@playwright/test";
import { addDraft, controlKobra } from "./support/import-drafts";
import { connectKobra, keptByKobra } from "./support/kobra";
import { expectAccessible, signIn, uniqueId, watchConsole } from "./support/story";

test.beforeEach(async ({ page }) => {
  await signIn(page, "/settings");
  await connectKobra(page.request);
});

/** The button that tells how many rows have an outcome, and leads to them. */
const tile = (page: Page, outcome: string) =>
  page.getByRole("region", { name: "Avance" }).getByRole("button", { name: new RegExp(`^${outcome}`) });

async function openDraft(page: Page, rows: number, faulty: readonly number[] = []): Promise<string> {
  const prefix = uniqueId("LED");
  const importId = await addDraft(prefix, { rows, faulty });
  await page.goto(`/imports/${importId}`);
  await expect(page.getByRole("heading", { level: 1, name: `${prefix}.csv` })).toBeVisible();
  return prefix;
}

/** What every new account has to have. */
const WHOLE = {
  productID: "1",
  currencyCode: "MX",
  name: "Carmen",
  firstSurname: "Prueba",
  street: "Calle Inventada 3",
  city: "Puebla",
  state: "Puebla",
  postalCode: "72000",
};

const startButton = (page: Page) => page.getByRole("button", { name: "Enviar a Kobra" });

test("shows an import from its draft to its end, every row counted and the refused one named", async ({
  page,
}) => {
  const complaints = watchConsole(page);
  const prefix = await openDraft(page, 1_200, [5]);
  await expect(tile(page, "En espera")).toContainText("1,199");
  await controlKobra(page.request, {
    poison: { [`${prefix}-700`]: "Esta cuenta ya se encuentra inactiva." },
  });
  await startButton(page).click();
  await expect(page.getByText("Terminada", { exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(tile(page, "En Kobra")).toContainText("1,198");
  await expect(tile(page, "Rechazada")).toContainText("1");
  await expect(tile(page, "No se envió")).toContainText("1");
  await expect(page.getByText("Suman las 1,200 filas de la carga.")).toBeVisible();

  await tile(page, "Rechazada").click();
  const rows = page.getByRole("table", { name: "Filas" });
  await expect(rows.getByText(`${prefix}-700`)).toBeVisible();
  await rows.getByRole("button", { name: "Ver la fila 701" }).click();
  const drawer = page.getByRole("dialog", { name: "Fila 701" });
  await expect(drawer.getByText("Kobra respondió: No se pudo procesar la información")).toBeVisible();
  await expect(drawer.getByText("Intento 1")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");

  await page.getByRole("radio", { name: "Lotes y peticiones" }).click();
  await page.getByText("Solo con problemas").click();
  await expect(page.getByText("Rechazado y partido").first()).toBeVisible();
  await expectAccessible(page);

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Descargar filas con problemas" }).click();
  expect((await download).suggestedFilename()).toMatch(/faulty-rows\.xlsx$/);
  expect(await keptByKobra(page.request, "accounts", `${prefix}-700`)).toBeNull();
  expect(await keptByKobra(page.request, "accounts", `${prefix}-701`)).toMatchObject({
    totalPending: 1500.5,
  });
  expect(complaints).toEqual([]);
});

test("sends what failed once more as an import of its own, linked both ways", async ({ page }) => {
  const prefix = await openDraft(page, 3);
  const account = `${prefix}-2`;
  await controlKobra(page.request, { poison: { [account]: "Registro repetido." } });
  await startButton(page).click();
  await page.getByRole("button", { name: "Reenviar la que falló" }).click({ timeout: 30_000 });
  await controlKobra(page.request, { forgive: [account] });
  const dialog = page.getByRole("alertdialog", { name: "Reenviar lo que falló" });
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Reenviar", exact: true }).click();
  await expect(page.getByText("Viene de")).toBeVisible();
  await expect(tile(page, "En Kobra")).toContainText("1", { timeout: 30_000 });
  await page
    .getByRole("region", { name: "Detalles" })
    .getByRole("link", { name: `${prefix}.csv` })
    .click();
  await expect(page.getByText("Siguió en")).toBeVisible();
  await expect(page.getByRole("button", { name: "Reenviar la que falló" })).toBeHidden();
});

test("pauses, lets the page be closed, goes on where it stopped, and cancels only what was named", async ({
  page,
  context,
}) => {
  const prefix = await openDraft(page, 30_000);
  await startButton(page).click();
  await page.getByRole("button", { name: "Pausar" }).click();
  await expect(page.getByText("Alguien puso esta carga en pausa")).toBeVisible();
  const url = page.url();
  await page.close();
  const later = await context.newPage();
  await later.goto(url);
  await later.getByRole("button", { name: "Reanudar" }).click();
  await expect(later.getByText("Enviando", { exact: true })).toBeVisible();
  await later.getByRole("button", { name: "Pausar" }).click();
  await expect(later.getByText("Alguien puso esta carga en pausa")).toBeVisible();
  await later.reload();

  await later.getByRole("button", { name: "Cancelar lo que falta" }).click();
  const dialog = later.getByRole("alertdialog", { name: "Cancelar lo que falta" });
  const confirm = dialog.getByRole("button", { name: /^Cancelar .*filas$/ });
  await expect(confirm).toBeDisabled();
  const field = dialog.getByRole("textbox", { name: /Para confirmar escribe/ });
  const label = (await dialog.getByText(/Para confirmar escribe \d+/).textContent()) ?? "";
  await field.fill(label.replace(/\D/g, ""));
  await expectAccessible(later);
  await confirm.click();
  await expect(later.getByText("Cancelada", { exact: true }).first()).toBeVisible();
  await later.goto(`/imports?q=${prefix}`);
  await expect(later.getByRole("link", { name: `${prefix}.csv` })).toBeVisible();
  await expectAccessible(later);
});

test("lays the portal's list beside the rows, and shows where it says otherwise", async ({ page }) => {
  const prefix = await openDraft(page, 3);
  await startButton(page).click();
  await expect(page.getByText("Terminada", { exact: true })).toBeVisible({ timeout: 30_000 });
  await page.getByRole("radio", { name: "Portal de Kobra" }).click();
  const lines = [
    "ID cuenta,ID subcuenta,Folio domicilio,Domicilio,Estatus,Error,Resultado,Probabilidad de visita",
    `${prefix}-1,,1,Calle Inventada 1,Terminado,,,`,
    `${prefix}-2,,2,Calle Inventada 1,Terminado,Sí,Registro repetido.|Esta cuenta ya se encuentra inactiva.,`,
    "AJENA-1,,3,Calle Inventada 1,Terminado,Sí,Registro repetido.,",
  ];
  await page.locator("input[type=file]").setInputFiles({
    name: "lote-portal.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(lines.join("\r\n")),
  });
  await expect(page.getByText("2 de 3 líneas con su fila")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("1 línea de una cuenta que no está en esta carga")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Ver estas filas: El portal dice otra cosa" }).click();
  const rows = page.getByRole("table", { name: "Filas" });
  await expect(rows.getByText(`${prefix}-2`)).toBeVisible();
  await expect(
    rows.getByText("Portal: Registro repetido. | Esta cuenta ya se encuentra inactiva."),
  ).toBeVisible();
  await expect(rows.getByText("En Kobra")).toBeVisible();
});

test("keeps the connection to Kobra and the required fields in the hands of an administrator", async ({
  page,
}) => {
  await page.goto("/settings/kobra");
  await expect(page.getByLabel("Valor del encabezado")).toHaveValue("");
  await expect(page.getByText(/Guardado; termina en …/)).toBeVisible();
  await page.getByRole("button", { name: "Probar conexión" }).click();
  await expect(page.getByText(/Alguien responde en esa dirección/)).toBeVisible({ timeout: 30_000 });
  await page.getByLabel("Filas por petición").fill("0");
  await page.getByRole("button", { name: "Guardar conexión" }).click();
  await expect(page.getByText("De 1 a 5000.")).toBeVisible();
  await page.getByText("Contacto", { exact: true }).click();
  await page.getByRole("button", { name: /Opcional Correo/ }).click();
  await page.getByRole("option", { name: "Obligatorio" }).click();
  await expect(page.getByText(/^11 obligatorios/)).toBeVisible();
  await expectAccessible(page);
});

test("the list of imports says how to begin, keeps what it has when no news come, and asks again when told to", async ({
  page,
}) => {
  const list = /\/api\/imports(\?|$)/;
  await page.route(list, (route) => route.fulfill({ json: { imports: [], nextCursor: null } }));
  await page.goto("/imports");
  await expect(page.getByText("Aún no hay cargas")).toBeVisible();
  await expect(page.getByRole("link", { name: "Importar tu primer archivo" })).toHaveAttribute(
    "href",
    "/imports/new",
  );
  await expectAccessible(page);
  await page.unroute(list);

  const prefix = uniqueId("NEWS");
  await addDraft(prefix, { rows: 2, faulty: [] });
  await page.goto(`/imports?q=${prefix}`);
  await expect(page.getByRole("link", { name: `${prefix}.csv` })).toBeVisible();
  await page.route(list, (route) => route.abort());
  const texts = { externalID: `${prefix}-9`.slice(0, 20), totalPending: "10.00" };
  const sent = await page.request.post("/api/account-sends", {
    data: { form: "whole", accountId: null, draftId: null, texts: { ...WHOLE, ...texts } },
  });
  expect(sent.status()).toBe(201);
  await expect(page.getByText(/^Falló: Sin conexión con Atalaya\. Datos de/)).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByRole("link", { name: `${prefix}.csv` })).toBeVisible();

  await page.goto(`/imports?q=${prefix}&status=draft`);
  await expect(page.getByText("El servidor no respondió.", { exact: false })).toBeVisible({
    timeout: 60_000,
  });
  await page.unroute(list);
  await page.getByRole("button", { name: "Intentar de nuevo" }).click();
  await expect(page.getByRole("link", { name: `${prefix}.csv` })).toBeVisible({ timeout: 30_000 });
});
