import { expect, type Page, test } from "@playwright/test";
import { addPerson } from "./support/people";
import { postVisit, signIn, uniqueId } from "./support/story";

/** A visit whose id comes under `idName`. */
function visitWithIdUnder(idName: string, visitId: string): string {
  return JSON.stringify({
    productID: 1,
    agentID: 4411,
    externalID: "500100200",
    lat: "19.4326",
    lng: "-99.1332",
    finished: true,
    client: "Persona Inventada",
    agent: "Agente Inventado",
    startDate: "2026-03-09 12:16:02",
    endDate: "2026-03-09 12:25:56",
    timeZone: "America/Mexico_City",
    [idName]: visitId,
  });
}

async function forget(page: Page, alias: string): Promise<void> {
  await page.request.delete(`/api/field-aliases/${encodeURIComponent(alias)}`);
}

test("shows why a malformed visit is quarantined, and its raw body", async ({ page }) => {
  await signIn(page, "/inbox");
  const words = `visita terminada ${uniqueId("")}`;
  const receiptId = await postVisit(page.request, words);
  await page.goto("/inbox");
  await page.getByRole("radio", { name: /^No es JSON/ }).click();
  await expect(page).toHaveURL(/cause=not-json/);
  await page
    .getByRole("button", { name: /Abrir el envío/ })
    .first()
    .click();
  await expect(page).toHaveURL(/receipt=/);
  await page.goto(`/inbox?receipt=${receiptId}`);
  const drawer = page.getByRole("dialog");
  await expect(drawer.getByText("El cuerpo no es JSON completo")).toBeVisible();
  await expect(drawer.getByRole("region", { name: "Contenido del cuerpo" })).toHaveText(words);
  await expect(drawer.getByText(receiptId)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
  await expect(page).not.toHaveURL(/receipt=/);
});

test("gives back the body exactly as it came", async ({ page }) => {
  await signIn(page, "/inbox");
  const body = '{"externalID":110105499609123456789,  "lat":"19.0"}';
  const receiptId = await postVisit(page.request, body);
  await page.goto(`/inbox?receipt=${receiptId}`);
  const region = page.getByRole("region", { name: "Contenido del cuerpo" });
  await expect(region).toContainText("110105499609123456789");
  await page.getByRole("radio", { name: "Tal cual" }).click();
  await expect(region).toHaveText(body);
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Descargar el cuerpo" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(`${receiptId}.json`);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  expect(Buffer.concat(chunks).toString("utf8")).toBe(body);
});

test("turns a visit whose id is spelled visit_id into a visit, once the spelling is taught", async ({
  page,
}) => {
  await signIn(page, "/inbox");
  await forget(page, "visit_id");
  const visitId = uniqueId("E2E-");
  const receiptId = await postVisit(page.request, visitWithIdUnder("visit_id", visitId));
  await page.goto(`/inbox?receipt=${receiptId}`);
  const drawer = page.getByRole("dialog");
  await expect(drawer.getByText("Ningún campo lleva el identificador")).toBeVisible();
  await expect(drawer.getByText("Sugerido por el nombre")).toBeVisible();
  await drawer.getByRole("button", { name: "Guardar y leer de nuevo" }).click();
  await expect(drawer.getByText("Se guardó como visita")).toBeVisible({ timeout: 15_000 });
  await expect(drawer.getByRole("link", { name: "Ver la visita" }).first()).toHaveAttribute(
    "href",
    /\/visits\?visit=/,
  );
  await expect(drawer.getByRole("link", { name: visitId })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Olvidar visit_id" }).click();
  await expect(page.getByRole("button", { name: "Olvidar visit_id" })).toBeHidden();
});

test("reads all that share the cause again", async ({ page }) => {
  await signIn(page, "/inbox");
  const name = `Folio/de visita ${uniqueId("")}`;
  const visitIds = [uniqueId("E2E-"), uniqueId("E2E-")];
  const receiptIds: string[] = [];
  for (const visitId of visitIds) {
    receiptIds.push(await postVisit(page.request, visitWithIdUnder(name, visitId)));
  }
  await page.goto(`/inbox?receipt=${receiptIds[0]}`);
  const drawer = page.getByRole("dialog");
  await drawer.getByRole("button", { name: /¿Qué campo de Kobra es/ }).click();
  await page.getByRole("option", { name: /^Id de la visita/ }).click();
  await drawer.getByRole("button", { name: /Guardar y leer los \d+ con esta causa/ }).click();
  const question = page.getByRole("alertdialog", { name: /Leer de nuevo \d+ envíos/ });
  await question.getByRole("button", { name: /Leer \d+ envíos/ }).click();
  await expect(drawer.getByText(/Se leyeron de nuevo \d+ envíos/)).toBeVisible({ timeout: 15_000 });
  for (const [index, receiptId] of receiptIds.entries()) {
    const state = await (await page.request.get(`/api/receipts/${receiptId}`)).json();
    expect(state.status, visitIds[index]).toBe("stored");
  }
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: `Olvidar ${name}` }).click();
  await expect(page.getByRole("button", { name: `Olvidar ${name}` })).toBeHidden();
});

test("says that a receipt nobody can read is still in quarantine", async ({ page }) => {
  await signIn(page, "/inbox");
  const receiptId = await postVisit(page.request, "<visit/>");
  await page.goto(`/inbox?receipt=${receiptId}`);
  const drawer = page.getByRole("dialog");
  await drawer.getByRole("button", { name: "Leer de nuevo", exact: true }).click();
  await expect(drawer.getByText("Sigue en cuarentena")).toBeVisible({ timeout: 15_000 });
});

test("does not open for somebody who may only look", async ({ page, browser }) => {
  await signIn(page, "/inbox");
  const viewer = await addPerson(page, "viewer");
  const context = await browser.newContext();
  const own = await context.newPage();
  await signIn(own, "/", viewer);
  const answer = await own.goto("/inbox");
  expect(answer?.status()).toBe(403);
  await expect(own.getByText("Tu rol no abre esta página")).toBeVisible();
  await expect(own.getByRole("heading", { name: "Buzón" })).toBeHidden();
  expect((await own.request.get("/api/receipts")).status()).toBe(403);
  await context.close();
});
