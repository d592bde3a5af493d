import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import pg from "pg";
import { makeAgents, makeLiveVisit } from "../sandbox/kobra/visits";
import { copyVisits } from "./support/copy-visits";
import { expectAccessible, postVisit, signIn, uniqueId, watchConsole } from "./support/story";

/** A visit of today, in Kobra's shape, with what the story says. */
function visitOf(change: object) {
  const [agent] = makeAgents(1, 7);
  if (!agent) throw new Error("no agent");
  const now = new Date();
  const wallClock = now.toISOString().slice(0, 19).replace("T", " ");
  return JSON.stringify({
    ...makeLiveVisit({ agent, nowIso: now.toISOString(), seed: now.getTime() % 100_000 }),
    timeZone: "UTC",
    startDate: wallClock,
    endDate: wallClock,
    visitID: uniqueId("T"),
    ...change,
  });
}

async function copies(kobraVisitId: string, count: number): Promise<string> {
  const client = new pg.Client({ connectionString: process.env.ATALAYA_E2E_DATABASE_URL ?? "" });
  await client.connect();
  try {
    await copyVisits(client, { kobraVisitId, count, prefix: `${kobraVisitId}-` });
  } finally {
    await client.end();
  }
  return `${kobraVisitId}-${count}`;
}

const table = (page: Page) => page.getByRole("region", { name: "Tabla de visitas" });
const clients = (page: Page) => table(page).locator("[data-row-link]");
const opens = (page: Page, q: string) =>
  signIn(page, `/visits?${new URLSearchParams({ view: "table", range: "all", q })}`);
/** react-aria's own input lies hidden under what is seen of it. */
const press = (page: Page, name: string | RegExp) =>
  page.getByRole("checkbox", { name }).first().click({ force: true });

test("columns, density and order are the reader's choice, and stay", async ({ page, request }) => {
  const complaints = watchConsole(page);
  const mark = uniqueId("Orden");
  for (const [name, tag] of [
    ["B", "Zeta"],
    ["Á", "Alfa"],
    ["C", "Media"],
  ]) {
    await postVisit(request, visitOf({ client: `${name} ${mark}`, tagName: tag }));
  }
  await opens(page, mark);
  await expect(clients(page)).toHaveText([`C ${mark}`, `Á ${mark}`, `B ${mark}`]);

  await page.getByRole("button", { name: "Ordenar por Cliente" }).click();
  await expect(page).toHaveURL(/sort=client/);
  await expect(page.getByRole("columnheader", { name: "Cliente" })).toHaveAttribute("aria-sort", "ascending");
  await expect(clients(page)).toHaveText([`Á ${mark}`, `B ${mark}`, `C ${mark}`]);

  await expect(page.getByRole("columnheader", { name: "Comentario" })).toBeHidden();
  await page.getByRole("button", { name: "Columnas" }).click();
  await page.getByRole("dialog").getByText("Comentario", { exact: true }).click();
  await page.getByRole("radio", { name: "Compacta" }).click();
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(page.getByRole("columnheader", { name: "Comentario" })).toBeAttached();
  await expect(clients(page)).toHaveText([`Á ${mark}`, `B ${mark}`, `C ${mark}`]);
  await expect(table(page).locator("[data-row-id]").first()).toHaveCSS("height", "32px");
  await page.getByRole("button", { name: "Columnas" }).click();
  await page.getByRole("button", { name: "Volver a las de fábrica" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("columnheader", { name: "Comentario" })).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test("a row opens the drawer, and its ids can be copied without opening it", async ({
  page,
  request,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const client = uniqueId("Cliente Fila ");
  const externalID = uniqueId("9");
  await postVisit(request, visitOf({ client, externalID }));
  await opens(page, client);
  await page.getByRole("button", { name: `Copiar ${externalID}` }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(externalID);
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.getByRole("link", { name: client }).click();
  await expect(page).toHaveURL(/visit=/);
  await expect(page.getByRole("dialog").getByRole("heading", { name: client })).toBeVisible();
});

test("the few visits of a filter are downloaded at once, as they stand in the table", async ({
  page,
  request,
}) => {
  const mark = uniqueId("Pocas");
  for (const name of ["=Uno", "Dos", "Tres"])
    await postVisit(request, visitOf({ client: `${name} ${mark}` }));
  await opens(page, mark);
  await expect(clients(page)).toHaveCount(3);
  await press(page, `Seleccionar Dos ${mark}`);
  await expect(page.getByText("1 seleccionada", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Seleccionar las 3 que coinciden" }).click();
  await page
    .getByRole("region", { name: /seleccionadas/ })
    .getByRole("button", { name: "Exportar" })
    .click();
  await page.getByRole("radio", { name: "CSV" }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Exportar 3 visitas" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("visitas_todas_America-Mexico_City.csv");
  const lines = (await readFile(await download.path(), "utf8")).trimEnd().split("\r\n");
  expect(lines[0]).toMatch(/^\ufeffFecha y hora,Cliente,Cuenta,Agente,Resultado/);
  expect(lines).toHaveLength(4);
  expect(lines.join("\n")).toContain(`'=Uno ${mark}`);
  await expect(page.getByRole("dialog", { name: "Exportar visitas" })).toBeHidden();
});

test("more than 10,000 visits are exported in the background, with progress, and can be fetched from the list", async ({
  page,
  request,
}) => {
  test.setTimeout(150_000);
  const visitID = uniqueId("MUCHAS");
  const client = uniqueId("Cliente Repetido ");
  await postVisit(request, visitOf({ visitID, client }));
  await copies(visitID, 12_000);
  await opens(page, client);
  await expect(page.getByTestId("visit-total")).toContainText("12,001");
  await page.getByRole("button", { name: "Exportar" }).click();
  const dialog = page.getByRole("dialog", { name: "Exportar visitas" });
  await expect(dialog).toContainText("Son más de 10,000");
  await page.getByRole("radio", { name: "CSV" }).click();
  await page.getByRole("radio", { name: /^Todas/ }).click();
  await dialog.getByText("Agregar las respuestas del cuestionario").click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Exportar 12,001 visitas" }).click();
  await page.getByRole("button", { name: /^Mis exportaciones/ }).click();
  const mine = page.getByRole("dialog", { name: "Mis exportaciones" });
  await expect(mine.getByRole("progressbar")).toBeVisible();
  // The page may be left: the worker makes the file, and the next page tells that it is there.
  await page.goto("/inbox");
  await expect(page.getByText("Tu exportación está lista: 12,001 filas")).toBeVisible({ timeout: 90_000 });
  await page.getByRole("button", { name: "Ver mis exportaciones" }).click();
  await expectAccessible(page);
  const downloading = page.waitForEvent("download");
  await mine
    .getByRole("link", { name: /^Descargar/ })
    .first()
    .click();
  const text = await readFile(await (await downloading).path(), "utf8");
  expect(
    text
      .trimEnd()
      .split("\r\n")
      .filter((line) => line.includes(client)),
  ).toHaveLength(12_001);
  await page.reload();
  await expect(page.getByRole("button", { name: "Mis exportaciones", exact: true })).toBeVisible();
});

test("new visits wait for a press, and a changed one changes in its place", async ({ page, request }) => {
  const client = uniqueId("Cliente Quieto ");
  const first = uniqueId("QUIETA");
  await postVisit(request, visitOf({ client, visitID: first, tagName: "Antes" }));
  const last = await copies(first, 80);
  const streamed = page.waitForResponse((response) => new URL(response.url()).pathname === "/api/events");
  await opens(page, client);
  await streamed;
  await expect(table(page).getByRole("table")).toHaveAttribute("aria-rowcount", "82");
  const row = clients(page).first();
  const before = await row.boundingBox();
  await postVisit(request, visitOf({ client, tagName: "Llegó después" }));
  const notice = page.getByRole("button", { name: "1 visita nueva" });
  await expect(notice).toBeVisible();
  expect(await row.boundingBox()).toEqual(before);
  await expect(table(page).getByText("Llegó después")).toBeHidden();
  await notice.click();
  await expect(table(page).getByText("Llegó después")).toBeVisible();

  await table(page).evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
  await expect(table(page).getByText("Antes").last()).toBeVisible();
  await postVisit(request, visitOf({ client, visitID: last, tagName: "Cambiada abajo" }));
  await expect(table(page).getByText("Cambiada abajo")).toBeAttached();
});

test("a visit that changes below the first page of the list changes there", async ({ page, request }) => {
  const client = uniqueId("Cliente Hondo ");
  const first = uniqueId("HONDA");
  await postVisit(request, visitOf({ client, visitID: first, tagName: "Antes" }));
  await copies(first, 90);
  const streamed = page.waitForResponse((response) => new URL(response.url()).pathname === "/api/events");
  await signIn(page, `/visits?${new URLSearchParams({ range: "all", q: client })}`);
  await streamed;
  const list = page.getByRole("region", { name: "Lista de visitas" });
  await expect(list.getByRole("link", { name: client }).first()).toBeVisible();
  await list.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
  const deep = `${first}-80`;
  const at = new Date(Date.now() - 80_000).toISOString().slice(0, 19).replace("T", " ");
  await expect
    .poll(() =>
      list.evaluate((element) => {
        element.scrollTo({ top: element.scrollHeight });
        return element.scrollTop;
      }),
    )
    .toBeGreaterThan(3_500);
  await postVisit(
    request,
    visitOf({ client, visitID: deep, tagName: "Cambiada en lo hondo", startDate: at }),
  );
  // Meanwhile the flags of the copies are judged, and rows may grow by a mark: look at the end again.
  await expect(async () => {
    await list.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
    await expect(list.getByText("Cambiada en lo hondo")).toBeVisible({ timeout: 500 });
  }).toPass();
});

for (const scheme of ["light", "dark"] as const) {
  test(`the table and its cards are accessible at 1280 and 360 px, ${scheme}`, async ({ page, request }) => {
    const client = uniqueId("Cliente Acceso ");
    await postVisit(request, visitOf({ client }));
    await page.emulateMedia({ colorScheme: scheme });
    await opens(page, client);
    await press(page, `Seleccionar ${client}`);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Columnas" }).click();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await page.setViewportSize({ width: 360, height: 740 });
    await expect(table(page).getByRole("listitem")).toHaveCount(1);
    await expectAccessible(page);
    await page.getByRole("link", { name: client }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
  });
}
