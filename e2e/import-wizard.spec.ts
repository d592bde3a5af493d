import { expect, type Page, test } from "@playwright/test";
import { connectKobra, keptByKobra } from "./support/kobra";
import { expectAccessible, signIn, uniqueId } from "./support/story";

/** One column has a name of its own: what is remembered of a file's columns is of the same names alone. */
const headersOf = (prefix: string) =>
  `No. Crédito;Producto;Moneda;Nombre;Apellido Paterno;Calle;Ciudad;Estado;C.P.;Saldo total;Celular;Zona ${prefix}`;
const ROWS = 5_000;
const FAULTY = 60;

/** Every 83rd row owes "mucho"; every phone bears its country's code. */
function fileOf(prefix: string): Buffer {
  const lines = Array.from({ length: ROWS }, (_each, index) => {
    const owed = index % 83 === 0 && index / 83 < FAULTY ? "mucho" : `${1_000 + index},50`;
    const phone = `+52 55 ${String(12_340_000 + index)}`;
    return `${prefix}${index};1;MX;Begoña;Peña;Calle de la Niñez ${index};Mérida;Yucatán;0${1_000 + (index % 9_000)};${owed};${phone};Zona ${index % 7}`;
  });
  return Buffer.from([headersOf(prefix), ...lines].join("\r\n"), "latin1");
}

async function bringFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto("/imports/new");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Elegir archivo" }).click();
  await (await chooser).setFiles({ name, mimeType: "text/csv", buffer });
}

const tile = (page: Page, label: string) => page.getByText(label, { exact: true }).first().locator("..");

test("a file of 5,000 accounts is matched, repaired, sent without its faulty rows, and corrected", async ({
  page,
}) => {
  test.setTimeout(240_000);
  const prefix = uniqueId("W");
  await signIn(page, "/imports/new");
  await connectKobra(page.request);

  await test.step("columns are known by their names", async () => {
    await bringFile(page, `${prefix}.csv`, fileOf(prefix));
    await expect(page.getByText("11 de 12 columnas reconocidas")).toBeVisible({ timeout: 60_000 });
    await expect(page.getByLabel("Qué es la columna C.P.")).toHaveValue("postalCode");
    await expect(page.getByRole("cell", { name: "Begoña" }).first()).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Guardar y revisar" }).click();
  });

  await test.step("a whole column is repaired, and a tab that was closed goes on", async () => {
    await expect(tile(page, "Con errores")).toContainText("5,000");
    await page.getByRole("button", { name: "Elige una opción Columna" }).click();
    await page.getByRole("option", { name: "Celular" }).click();
    const repairs = page.getByRole("group", { name: "Arreglos de Celular" });
    await repairs.getByText("Quitar +52, +57, 044 o 01").click();
    await page.getByRole("button", { name: "Aplicar a toda la columna" }).click();
    await expect(tile(page, "Con errores")).toContainText(String(FAULTY), { timeout: 60_000 });
    await page.goto(page.url());
    await expect(
      page
        .getByText("Saldo total: No es un número")
        .or(page.getByText(/No es un número/))
        .first(),
    ).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("a cell is written anew", async () => {
    await page.getByLabel("Editar Saldo total de la fila 2", { exact: true }).fill("10.50");
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("Editar Saldo total de la fila 85", { exact: true })).toBeFocused();
    await expect(tile(page, "Con errores")).toContainText(String(FAULTY - 1));
  });

  await test.step("the faulty rows are downloaded with their reasons", async () => {
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Descargar filas con errores" }).click();
    expect((await download).suggestedFilename()).toMatch(/faulty-rows\.xlsx$/);
    await page.getByRole("button", { name: "Seguir" }).click();
  });

  await test.step("faulty rows block the file until the person leaves them out", async () => {
    await expect(page.getByRole("button", { name: /^Enviar/ })).toBeDisabled();
    await page.getByRole("button", { name: /Filas con errores/ }).click();
    await page.getByRole("option", { name: "Dejarlas fuera" }).click();
    await page.getByRole("button", { name: "Enviar 4,941 filas" }).click();
    await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/, { timeout: 90_000 });
  });

  await test.step("the ledger and Kobra hold the same accounts", async () => {
    const importId = page.url().split("/").at(-1);
    const counts = async () => (await (await page.request.get(`/api/imports/${importId}`)).json()).counts;
    await expect.poll(counts, { timeout: 90_000 }).toMatchObject({ accepted: 4_941, left_out: 59 });
    expect(await keptByKobra(page.request, "accounts", `${prefix}1`)).toMatchObject({
      externalID: `${prefix}1`,
      name: "Begoña",
      postalCode: "01001",
      totalPending: 1_001.5,
      cellphoneNumber: "5512340001",
    });
    expect(await keptByKobra(page.request, "accounts", `${prefix}83`)).toBeNull();
  });

  await test.step("the corrected rows are known as such", async () => {
    const corrected = fileOf(prefix)
      .toString("latin1")
      .split("\r\n")
      .filter((line) => line.includes("mucho"));
    const body = [headersOf(prefix), ...corrected.slice(1).map((line) => line.replace("mucho", "5,00"))].join(
      "\r\n",
    );
    await bringFile(page, `${prefix}-corregido.csv`, Buffer.from(body, "latin1"));
    await expect(page.getByText(`Corrige 59 filas de ${prefix}.csv.`)).toBeVisible({ timeout: 60_000 });
  });
});

test("a file that is no table is refused by one sentence that says what to do", async ({ page }) => {
  await signIn(page, "/imports/new");
  await bringFile(page, "cuentas.xlsx", Buffer.from("<html><table><tr><td>1</td></tr></table></html>"));
  await expect(page.getByText("El archivo es una página web con otro nombre")).toBeVisible({
    timeout: 30_000,
  });
  await expectAccessible(page);
  const address = page.url();
  await page.getByRole("button", { name: "Subir otro archivo" }).click();
  await expect(page.getByRole("button", { name: "Elegir archivo" })).toBeVisible();
  const uploadId = new URL(address).searchParams.get("upload");
  const kept = async () => (await page.request.get(`/api/uploads/${uploadId}`)).status();
  await expect.poll(kept, { timeout: 30_000 }).toBe(404);
  await page.goto(address);
  await expect(page.getByText("Este archivo ya no está")).toBeVisible();
});

test("the wizard is walked by keys alone: a repair for all rows, and the focus at the head of each step", async ({
  page,
}) => {
  await signIn(page, "/imports/new");
  const prefix = uniqueId("K");
  const lines = [1, 2].map((n) => `${prefix}${n};Begoña;+52 55 1234000${n}`);
  await bringFile(page, `${prefix}.csv`, Buffer.from(["externalID;name;celular", ...lines].join("\n")));
  const heading = (name: string) => page.getByRole("heading", { level: 2, name });
  await expect(heading("Paso 2 de 4: Columnas")).toBeFocused({ timeout: 60_000 });
  await expect(page.getByText(`${prefix}.csv`)).toBeVisible();
  await page.getByRole("button", { name: "Guardar y revisar" }).press("Enter");
  await expect(heading("Paso 3 de 4: Revisión")).toBeFocused({ timeout: 60_000 });
  await page
    .getByRole("button", { name: "Quitar +52, +57, 044 o 01, en toda la columna celular" })
    .press("Enter");
  await expect(page.getByText(/Lleva clave de país/)).toHaveCount(0, { timeout: 60_000 });
  await page.getByRole("button", { name: "Columnas" }).first().press("Enter");
  await expect(heading("Paso 2 de 4: Columnas")).toBeFocused();
  await page.goBack();
  await expect(heading("Paso 3 de 4: Revisión")).toBeVisible();
});

test("what a file lacks is told by what the operator requires", async ({ page }) => {
  await signIn(page, "/imports/new");
  const before = await (await page.request.get("/api/import-requirements")).json();
  const required = { all: ["externalID", "email"], anyOf: [] };
  const changed = await page.request.put("/api/import-requirements", { data: { ...before, 3: required } });
  expect(changed.ok()).toBe(true);
  try {
    const prefix = uniqueId("Q");
    const body = `externalID;name;city\n${prefix};Begoña;Mérida\n`;
    await bringFile(page, `${prefix}.csv`, Buffer.from(body));
    await expect(page.getByText(/Faltan para este tipo: Correo\./)).toBeVisible({ timeout: 60_000 });
    await page.getByRole("textbox", { name: "Correo", exact: true }).fill("begonia@atalaya.example");
    await expect(page.getByText(/Faltan para este tipo/)).toBeHidden();
    await page.getByRole("button", { name: "Guardar y revisar" }).click();
    await expect(tile(page, "Con errores")).toContainText("0", { timeout: 60_000 });
  } finally {
    await page.request.put("/api/import-requirements", { data: before });
  }
});
