import { expect, type Page, test } from "@playwright/test";
import { vendorExampleWithId } from "../sandbox/kobra/vendor-example";
import { expectAccessible, postVisit, signIn, uniqueId } from "./support/story";

/*
 * Each story has an agent of its own, so that its visits are alone on the map: the filter `agent` of the URL.
 */
interface Placed {
  readonly client: string;
  readonly lat: string;
  readonly lng: string;
}

/** Posts one visit for each place, all of one new agent. @returns the filter that shows them. */
async function postPlaces(page: Page, places: readonly Placed[]): Promise<string> {
  const agentName = uniqueId("Agente Mapa ");
  const agentID = 900_000_000 + Math.floor(Math.random() * 90_000_000);
  for (const { client, lat, lng } of places) {
    const example = JSON.parse(vendorExampleWithId(uniqueId("M")));
    const externalID = uniqueId("C");
    const body = { ...example, agentID, agent: agentName, client, lat, lng, externalID };
    await postVisit(page.request, JSON.stringify(body));
  }
  await signIn(page, "/visits");
  const { agents } = await (await page.request.get("/api/agents")).json();
  const agent = agents.find(({ name }: { name: string }) => name === agentName);
  return `range=all&agent=${agent.id}`;
}

const mapOf = (page: Page) => page.getByRole("region", { name: "Mapa de visitas" });
const canvasOf = (page: Page) => mapOf(page).getByRole("group", { name: /^Mapa: flechas/ });
const rowsOf = (page: Page) => page.getByRole("region", { name: "Lista de visitas" }).getByRole("link");

/** North-west and south-east of the Zócalo, five kilometres apart, and one visit nowhere. */
const scattered = (): Placed[] => [
  { client: uniqueId("Cliente Norte "), lat: "19.4600", lng: "-99.1700" },
  { client: uniqueId("Cliente Sur "), lat: "19.4100", lng: "-99.1000" },
  { client: uniqueId("Cliente Perdido "), lat: "", lng: "" },
];

/** How warm the heat layer is anywhere: the largest opacity of its canvas. */
const warmth = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>(".leaflet-heat-pane canvas");
    const pixels = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let most = 0;
    for (let at = 3; at < pixels.length; at += 4) most = Math.max(most, pixels[at] ?? 0);
    return most;
  });

/** Opens the visits and waits until the map says how many there are. */
async function openMap(page: Page, query: string, summary: string): Promise<void> {
  await page.goto(`/visits?${query}`);
  await expect(mapOf(page).getByRole("status").first()).toHaveText(summary, { timeout: 30_000 });
}

/** Where the map's canvas is on the page. */
async function boxOf(page: Page) {
  const box = await canvasOf(page).boundingBox();
  if (!box) throw new Error("no map");
  return box;
}

const SCATTERED = "3 visitas, 1 sin ubicación";

test.describe.configure({ timeout: 90_000 });

test("heat shows where all visits are, stays in the link, and is explained", async ({ page }) => {
  const filter = await postPlaces(page, scattered());
  await openMap(page, filter, SCATTERED);
  expect(await warmth(page)).toBe(0);
  const toggle = page.getByRole("button", { name: "Mapa de calor" });
  await toggle.click();
  await expect(page).toHaveURL(/layer=heat/);
  await expect.poll(() => warmth(page)).toBeGreaterThan(50);
  await expect(page.getByText("Calor: de pocas a muchas visitas")).toBeAttached();
  await page.reload();
  await expect(toggle).toHaveAttribute("aria-pressed", "true", { timeout: 30_000 });
  await expect.poll(() => warmth(page)).toBeGreaterThan(50);
  await expectAccessible(page);
  await toggle.click();
  await expect.poll(() => warmth(page)).toBe(0);
});

test("an area that is drawn filters list, map and total, and Back takes it off", async ({ page }) => {
  const places = scattered();
  const [north, south] = places;
  const filter = await postPlaces(page, places);
  await openMap(page, `${filter}&at=19.43500,-99.13500,12`, SCATTERED);
  const total = page.getByTestId("visit-total");
  const box = await boxOf(page);
  // The north-western quarter of what is shown.
  const corner = (x: number, y: number) => ({ x: box.width * x, y: box.height * y });
  await page.getByRole("button", { name: "Dibujar una zona" }).click();
  await expect(page.getByText(/^Marca las esquinas de la zona/)).toBeVisible();
  for (const position of [corner(0.02, 0.2), corner(0.5, 0.2), corner(0.5, 0.5)]) {
    await canvasOf(page).click({ position });
  }
  await canvasOf(page).click({ position: corner(0.02, 0.5) });
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/area=-99/);
  await expect(total).toContainText("1 visita");
  await expect(rowsOf(page).filter({ hasText: north?.client })).toBeVisible();
  await expect(rowsOf(page).filter({ hasText: south?.client })).toBeHidden();
  await expect(mapOf(page).getByRole("status").first()).toHaveText("1 visita");
  await page.goBack();
  await expect(page).not.toHaveURL(/area=/);
  await expect(total).toContainText("3 visitas");
});

test("a rectangle is pulled with the pointer, and Esc gives up drawing", async ({ page }) => {
  const places = scattered();
  const filter = await postPlaces(page, places);
  await openMap(page, `${filter}&at=19.43500,-99.13500,12`, SCATTERED);
  const total = page.getByTestId("visit-total");
  const rectangle = page.getByRole("button", { name: "Marcar un rectángulo" });
  await rectangle.click();
  await page.keyboard.press("Escape");
  await expect(rectangle).toHaveAttribute("aria-pressed", "false");
  await rectangle.click();
  const box = await boxOf(page);
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.5);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.7, { steps: 4 });
  await page.mouse.move(box.x + box.width * 0.88, box.y + box.height * 0.85, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/area=-99/);
  await expect(total).toContainText("1 visita");
  await expect(rowsOf(page).filter({ hasText: places[1]?.client })).toBeVisible();
  await page.getByRole("button", { name: "Quitar la zona" }).click();
  await expect(total).toContainText("3 visitas");
});

test("without a pointer, what the map shows becomes the filter", async ({ page }) => {
  const places = scattered();
  const filter = await postPlaces(page, places);
  await openMap(page, `${filter}&at=19.46000,-99.17000,15`, SCATTERED);
  await page.getByRole("button", { name: "Filtrar por esta vista" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("visit-total")).toContainText("1 visita");
  await expect(rowsOf(page).filter({ hasText: places[0]?.client })).toBeVisible();
  await expectAccessible(page);
});

test("the map opens where the link says, and Back returns to where it was", async ({ page }) => {
  const places = scattered();
  const filter = await postPlaces(page, places);
  /** To some hundred metres: the map puts its middle on a whole pixel. */
  const around = () =>
    kept()
      ?.split(",")
      .map((part) => Number(part).toFixed(3));
  const kept = () => new URL(page.url()).searchParams.get("at");
  await openMap(page, `${filter}&at=19.46000,-99.17000,16`, SCATTERED);
  expect(kept()).toBe("19.46000,-99.17000,16");
  await page.getByRole("button", { name: "Alejar" }).click();
  await expect.poll(kept).toMatch(/,15$/);
  const before = around();
  await page.getByRole("button", { name: /^1 sin ubicación/ }).click();
  await expect(page.getByTestId("visit-total")).toContainText("1 visita");
  await page.goBack();
  await expect(page.getByTestId("visit-total")).toContainText("3 visitas");
  await expect.poll(around).toEqual(before);
  await page.getByRole("button", { name: "Ver todas las visitas" }).click();
  await expect(page).toHaveURL(/at=19\.43\d+,-99\.13\d+,/);
});

test("several visits on one spot are told apart by a chooser", async ({ page }) => {
  const clients = [uniqueId("Cliente Vecino "), uniqueId("Cliente Vecino "), uniqueId("Cliente Vecino ")];
  const filter = await postPlaces(
    page,
    clients.map((client) => ({ client, lat: "19.43260", lng: "-99.13320" })),
  );
  await openMap(page, `${filter}&at=19.43260,-99.13320,16`, "3 visitas");
  const box = await boxOf(page);
  // The pin's head is above its tip, which stands in the middle.
  const head = { x: box.width / 2, y: box.height / 2 - 18 };
  await expect(async () => {
    await canvasOf(page).click({ position: head });
    await expect(page.getByText("3 visitas en este punto")).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.getByRole("option", { name: new RegExp(clients[1] ?? "") }).click();
  await expect(page.getByRole("dialog").getByRole("heading", { name: clients[1] ?? "" })).toBeVisible();
});

test("a visit is pointed out in the list when the map points at it", async ({ page }) => {
  const client = uniqueId("Cliente Solo ");
  const filter = await postPlaces(page, [{ client, lat: "19.43260", lng: "-99.13320" }]);
  await openMap(page, `${filter}&at=19.43260,-99.13320,16`, "1 visita");
  const box = await boxOf(page);
  const row = page.getByRole("row").filter({ hasText: client });
  const shadow = () => row.evaluate((element) => getComputedStyle(element).boxShadow);
  const plain = await shadow();
  await expect(async () => {
    await page.mouse.move(box.x + 20, box.y + box.height / 2);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 - 18, { steps: 3 });
    expect(await shadow()).not.toBe(plain);
  }).toPass();
});

test("the ruler says how far it is", async ({ page }) => {
  const filter = await postPlaces(page, scattered());
  await openMap(page, `${filter}&at=19.43500,-99.13500,12`, SCATTERED);
  await page.getByRole("button", { name: "Medir distancias" }).click();
  const box = await boxOf(page);
  await canvasOf(page).click({ position: { x: box.width * 0.3, y: box.height * 0.4 } });
  await canvasOf(page).click({ position: { x: box.width * 0.6, y: box.height * 0.4 } });
  await expect(page.getByText(/^[\d.]+ km en total$/)).toBeVisible();
  await page.getByRole("button", { name: "Cerrar la regla" }).click();
  await expect(page.getByText(/en total$/)).toBeHidden();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test("heat, areas and the ruler are at hand, and nothing sticks out", async ({ page }) => {
    const filter = await postPlaces(page, scattered());
    await page.goto(`/visits?${filter}`);
    await page.getByRole("radio", { name: "Mapa" }).click();
    await page.getByRole("button", { name: "Mapa de calor" }).click();
    await expect.poll(() => warmth(page)).toBeGreaterThan(50);
    await page.getByRole("button", { name: "Dibujar una zona" }).click();
    await expect(page.getByText(/^Marca las esquinas de la zona/)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Cancelar" }).click();
    await page.getByRole("button", { name: "Filtrar por esta vista" }).click();
    await expect(page).toHaveURL(/area=-/);
    await expect(page.getByRole("button", { name: "Quitar la zona" })).toBeVisible();
  });
});

test("a link that is pressed while the map still looks for its place leads where it says", async ({
  page,
}) => {
  const filter = await postPlaces(page, scattered());
  const [visits, today] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await page.route("**/api/visits/map?*", (route) => visits.promise.then(() => route.continue()));
  await page.route(
    ({ pathname }) => pathname === "/",
    (route) => today.promise.then(() => route.continue()),
  );
  await page.goto(`/visits?${filter}`);
  await expect(page.getByTestId("visit-total")).toContainText("3 visitas");
  const rail = page.getByRole("navigation", { name: "Navegación principal" });
  await rail.getByRole("link", { name: "Hoy" }).click();
  visits.resolve();
  await expect(mapOf(page).getByRole("status").first()).toHaveText(SCATTERED, { timeout: 30_000 });
  today.resolve();
  await expect(page).toHaveURL(/\/$/);
});
