import { readFileSync } from "node:fs";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { VENDOR_EXAMPLE } from "../sandbox/kobra/vendor-example";
import type { Campaign, Course } from "../sandbox/wolkvox/campaign-machine";
import { expectAccessible, postVisit, signIn, uniqueId, watchConsole } from "./support/story";
import { campaignIds, connect, disconnect, openWolkvox, type StoryWolkvox } from "./support/wolkvox";

let wolkvox: StoryWolkvox;

test.beforeEach(async ({ page }) => {
  wolkvox = await openWolkvox();
  await signIn(page, "/settings");
});
test.afterEach(({ page }) => disconnect(page.request, wolkvox));

/** The sandbox's campaign whose day goes so. */
function campaignThat(course: Course): Campaign {
  const campaign = wolkvox.sandbox.campaigns.find((each) => each.course === course);
  if (!campaign) throw new Error(`no campaign ${course}`);
  return campaign;
}

/** Connects, and opens the page of one campaign. */
async function openCampaign(page: Page, course: Course): Promise<Campaign> {
  const campaign = campaignThat(course);
  const ids = await connect(page.request, wolkvox);
  await page.goto(`/campaigns/${ids.get(String(campaign.id))}`);
  await expect(page.getByRole("heading", { level: 1, name: campaign.name })).toBeVisible({ timeout: 20_000 });
  return campaign;
}

/** The list with this story's campaigns alone. */
async function openList(page: Page): Promise<void> {
  await page.goto(`/campaigns?${new URLSearchParams({ q: wolkvox.connectionName })}`);
  await expect(page.getByRole("table", { name: "Campañas" })).toBeVisible();
}

const stripCard = (page: Page) =>
  page.getByRole("list", { name: "Conexiones con wolkvox" }).getByRole("listitem").filter({
    hasText: wolkvox.connectionName,
  });
/** Chooses one campaign of this story in a list to tick in. */
async function tick(within: Locator, { name }: Campaign): Promise<void> {
  await within.getByRole("searchbox").fill(`${name} ${wolkvox.connectionName}`);
  // The box itself is drawn by us, over an input that takes no press.
  await within.locator("label").filter({ hasText: name }).filter({ hasText: wolkvox.connectionName }).click();
  await expect(within.getByRole("checkbox", { name, checked: true })).toBeAttached();
}

const campaignRow = (page: Page, { name }: Campaign) =>
  page.getByRole("table", { name: "Campañas" }).getByRole("row").filter({ hasText: name });

test("an administrator connects wolkvox, and the token is never shown again", async ({ page }) => {
  await page.goto("/settings/wolkvox");
  await page.getByRole("button", { name: "Agregar conexión" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Nombre").fill(wolkvox.connectionName);
  await dialog.getByLabel("Servidor").fill("4");
  await dialog.getByLabel("Licencias").fill("12");
  await dialog.getByLabel("Token", { exact: true }).fill(wolkvox.token);
  await dialog.getByLabel("Dirección propia").fill(wolkvox.sandbox.url);
  await dialog.getByRole("button", { name: "Guardar conexión" }).click();
  await expect(dialog.getByText("Escribe cuatro dígitos.")).toBeVisible();
  await dialog.getByLabel("Servidor").fill("0004");
  await dialog.getByRole("button", { name: "Guardar conexión" }).click();

  const card = page.getByRole("region", { name: wolkvox.connectionName });
  await expect(card.getByText(/^(Actualizado|Atrasado)/)).toBeVisible();
  await expect(card.getByText("Campañas").locator("..")).toContainText(
    String(wolkvox.sandbox.campaigns.length),
  );
  await expect(card.getByText(/de 12,000/)).toBeVisible();
  await expect(card).toContainText(`…${wolkvox.token.slice(-4)}`);
  expect(await page.content()).not.toContain(wolkvox.token);
  expect(await (await page.request.get("/api/wolkvox-connections")).text()).not.toContain(wolkvox.token);

  await card.getByRole("button", { name: "Ver consultas" }).click();
  await expect(
    card.getByRole("table", { name: "Últimas consultas" }).getByText("Buena").first(),
  ).toBeVisible();
});

test("a campaign's curve grows while its page is open", async ({ page }) => {
  await openCampaign(page, "steady");
  const chart = page.getByRole("region", { name: "Penetración en el día" });
  await chart.getByRole("button", { name: "Ver datos" }).click();
  const figures = chart.getByRole("table", { name: "Penetración en el día" });
  const readings = () => figures.getByRole("row").count();
  const highest = async () => Number.parseFloat((await figures.getByRole("cell").nth(1).textContent()) ?? "");
  await expect.poll(readings).toBeGreaterThan(1);
  const [before, reached] = [await readings(), await highest()];
  await expect.poll(readings, { timeout: 20_000 }).toBeGreaterThan(before + 1);
  expect(await highest()).toBeGreaterThan(reached);
  await chart.getByRole("button", { name: "Ver gráfica" }).click();
  await expect(chart.locator(".recharts-line-curve").last()).toHaveAttribute("d", /L/);
});

test("a stalled campaign is flagged with its reason, and no longer once it moves", async ({ page }) => {
  test.setTimeout(90_000);
  const campaign = campaignThat("steady");
  await connect(page.request, wolkvox);
  await openList(page);
  const row = campaignRow(page, campaign);
  await expect(row.getByText("En curso")).toBeVisible();
  wolkvox.sandbox.change({ campaign: campaign.id, act: "hold" });
  const badge = row.getByRole("button", { name: "Atorada" });
  await expect(badge).toBeVisible({ timeout: 30_000 });
  await badge.click();
  await expect(page.getByRole("dialog", { name: "Atorada" })).toContainText(/Sin avance en \d+ lecturas/);
  await page.keyboard.press("Escape");
  wolkvox.sandbox.change({ campaign: campaign.id, act: "go-on" });
  await expect(badge).toHaveCount(0, { timeout: 30_000 });
});

test("a fault leaves the last good data with its age, and recovery is seen", async ({ page }) => {
  test.setTimeout(120_000);
  const campaign = campaignThat("steady");
  await connect(page.request, wolkvox);
  await openList(page);
  await expect(campaignRow(page, campaign)).toBeVisible();
  wolkvox.sandbox.change({ fault: "html-200" });
  await expect(stripCard(page)).toContainText("Llegó una página en vez de datos", { timeout: 20_000 });
  await expect(stripCard(page)).toContainText(/Mostramos los últimos datos buenos, de (hace|ahora)/);
  await expect(campaignRow(page, campaign)).toContainText("Marcados");
  await campaignRow(page, campaign).getByRole("link", { name: campaign.name }).click();
  await expect(page.getByRole("region", { name: "Penetración en el día" })).toContainText(
    /Falló: llegó una página en vez de datos\. Datos de/,
  );

  wolkvox.sandbox.change({ fault: null });
  await page.getByRole("button", { name: "Actualizar ahora" }).first().click();
  await expect(page.getByRole("region", { name: "Penetración en el día" })).toContainText(
    /(Actualizado|Atrasado)/,
    { timeout: 60_000 },
  );
  await openList(page);
  await expect(stripCard(page)).toContainText("Al día");
});

test("a refused token stops the polls until an administrator gives one that works", async ({ page }) => {
  test.setTimeout(90_000);
  await connect(page.request, wolkvox);
  wolkvox.sandbox.change({ fault: "token-refused", times: 1 });
  await page.goto("/settings/wolkvox");
  const card = page.getByRole("region", { name: wolkvox.connectionName });
  await expect(card.getByText("Token no válido", { exact: true })).toBeVisible({ timeout: 20_000 });
  await expect(card).toContainText("PLEASE VALIDATE TOKEN");
  await card.getByRole("button", { name: "Actualizar ahora" }).click();
  await expect(page.getByText("Detenida hasta que se corrija el token").first()).toBeVisible();

  await card.getByRole("button", { name: /^Editar/ }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("Token", { exact: true })).toHaveValue("");
  await dialog.getByLabel("Token", { exact: true }).fill(wolkvox.token);
  await dialog.getByRole("button", { name: "Guardar conexión" }).click();
  await expect(card.getByText("Token no válido", { exact: true })).toHaveCount(0, { timeout: 20_000 });
  await expect(card.getByText(/^(Actualizado|Atrasado)/)).toBeVisible();
});

test("a rule opens an alert, the bell tells it, and somebody says that they saw it", async ({ page }) => {
  test.setTimeout(90_000);
  const campaign = campaignThat("steady");
  await connect(page.request, wolkvox);
  const ruleName = uniqueId("Se atora ");
  await page.goto("/campaigns/alerts");
  await page.getByRole("button", { name: "Agregar regla" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Nombre").fill(ruleName);
  await dialog.getByLabel("Durante cuántos minutos").fill("0");
  await dialog.getByRole("button", { name: /En qué campañas/ }).click();
  await page.getByRole("option", { name: "Las que elija" }).click();
  await tick(dialog, campaign);
  await dialog.getByRole("button", { name: "Guardar regla" }).click();
  await expect(page.getByRole("row", { name: ruleName })).toContainText("Atorada");

  wolkvox.sandbox.change({ campaign: campaign.id, act: "hold" });
  await expect(page.getByText(`${ruleName}: ${campaign.name}`)).toBeVisible({ timeout: 30_000 });
  const event = page.getByRole("main").getByRole("listitem").filter({ hasText: ruleName });
  await expect(event).toContainText("Abierta");
  await page.getByRole("button", { name: /^Avisos: \d+ sin ver/ }).click();
  await expect(page.getByRole("dialog", { name: "Avisos" })).toContainText(ruleName);
  await page.keyboard.press("Escape");

  await event.getByRole("button", { name: /^Ya lo vi/ }).click();
  await expect(event).toContainText("Visto por");
  wolkvox.sandbox.change({ campaign: campaign.id, act: "go-on" });
  await expect(event).toHaveCount(0, { timeout: 30_000 });
  await page.getByRole("radio", { name: "Todas" }).click();
  await expect(event).toContainText("Cerrada");

  await page.getByRole("button", { name: `Quitar la regla ${ruleName}` }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Quitar" }).click();
  await expect(page.getByRole("row", { name: ruleName })).toHaveCount(0);
});

test("a campaign that the phone exhausted offers the accounts for the field, and a file of them", async ({
  page,
  request,
}) => {
  test.setTimeout(90_000);
  await postVisit(request, VENDOR_EXAMPLE);
  const campaign = await openCampaign(page, "steady");
  wolkvox.sandbox.change({ campaign: campaign.id, act: "finish" });
  await expect(page.getByText("El teléfono ya dio lo que podía")).toBeVisible({ timeout: 20_000 });
  await page.getByRole("button", { name: "Ver cuentas" }).click();
  const drawer = page.getByRole("dialog", { name: "Cuentas para campo" });
  await expect(drawer).toContainText(/\d+ cuentas? sin visita en 30 días/);
  const download = page.waitForEvent("download");
  await drawer.getByRole("link", { name: "Descargar CSV" }).click();
  const file = readFileSync(await (await download).path(), "utf8");
  expect(file.startsWith("\ufeff")).toBe(true);
  expect(file.trim().split("\n").length).toBeGreaterThan(1);
});

test("campaigns are compared, and the address keeps the choice", async ({ page }) => {
  test.setTimeout(90_000);
  const [first, second] = [campaignThat("steady"), campaignThat("recycles")];
  const ids = await connect(page.request, wolkvox);
  await page.goto("/campaigns/compare?days=1");
  await page.getByRole("button", { name: "Elegir campañas" }).click();
  for (const campaign of [first, second]) {
    const picker = page.getByRole("dialog", { name: "Elegir campañas" });
    await tick(picker, campaign);
  }
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(new RegExp(`${ids.get(String(first.id))}.+${ids.get(String(second.id))}`));
  await page.reload();
  const chart = page.getByRole("region", { name: "Penetración del día" });
  await expect(chart.locator("[data-chart-legend]")).toContainText(second.name);
  const download = page.waitForEvent("download");
  await chart.getByRole("button", { name: /^Descargar/ }).click();
  await page.getByRole("menuitem", { name: "Imagen (PNG)" }).click();
  expect((await download).suggestedFilename()).toMatch(/\.png$/);
});

test("the wall turns its pages, and holds still when it is told to", async ({ page }) => {
  await connect(page.request, wolkvox);
  await page.goto("/campaigns/wall");
  await expect(page.getByRole("heading", { level: 1, name: "Todas las campañas" })).toBeVisible();
  await page.getByRole("button", { name: "Siguiente" }).click();
  await expect(page.getByText(/^2 de/)).toBeVisible();
  await page.getByRole("button", { name: "Pausar" }).click();
  await expect(page.getByText("En pausa")).toBeVisible();
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.reload();
  await expect(page.getByRole("button", { name: "Reanudar" })).toBeVisible();
});

const LAPTOP = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };
for (const [name, viewport, colorScheme] of [
  ["a laptop, light", LAPTOP, "light"],
  ["a phone, dark", PHONE, "dark"],
] as const) {
  test.describe(`on ${name}`, () => {
    test.use({ viewport, colorScheme });
    test("every page of campaigns is accessible and fits", async ({ page }) => {
      test.setTimeout(300_000);
      await connect(page.request, wolkvox);
      const ids = [...(await campaignIds(page.request, wolkvox)).values()];
      const complaints = watchConsole(page);
      for (const [path, title] of [
        ["/campaigns", "Campañas"],
        [`/campaigns/${ids[0]}`, /./],
        [`/campaigns/compare?days=1&campaigns=${ids.slice(0, 3).join(",")}`, "Comparar campañas"],
        ["/campaigns/wall", "Todas las campañas"],
        ["/campaigns/alerts", "Alertas de campañas"],
        ["/settings/wolkvox", "Conexión con wolkvox"],
      ] as const) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
        if (path.includes("/campaigns/0") || path.includes("compare")) {
          await expect(page.locator("svg.recharts-surface").first()).toBeVisible();
        }
        await test.step(path, () => expectAccessible(page));
      }
      expect(complaints).toEqual([]);
    });
  });
}
