import { expect, type Locator, type Page, test } from "@playwright/test";
import { VENDOR_EXAMPLE, vendorExampleWithId } from "../sandbox/kobra/vendor-example";
import { makeAgents, makeLiveVisit } from "../sandbox/kobra/visits";
import { expectAccessible, postVisit, secondUrl, signIn, uniqueId, watchConsole } from "./support/story";

/** A visit that began a moment ago, in Kobra's shape. */
function liveVisit(change: object = {}) {
  const [agent] = makeAgents(1, 7);
  if (!agent) throw new Error("no agent");
  const now = new Date();
  const visit = makeLiveVisit({ agent, nowIso: now.toISOString(), seed: now.getTime() % 100_000 });
  const wallClock = now.toISOString().slice(0, 19).replace("T", " ");
  return {
    ...visit,
    timeZone: "UTC",
    startDate: wallClock,
    endDate: wallClock,
    lat: "19.4326",
    lng: "-99.1332",
    visitID: uniqueId("V"),
    client: uniqueId("Cliente Vivo "),
    ...change,
  };
}

const fact = (drawer: Locator, name: string) =>
  drawer.locator("dt", { hasText: new RegExp(`^${name}$`) }).locator("xpath=following-sibling::dd[1]");

test("a visit posted to one web process appears live in a browser open on the other", async ({
  page,
  request,
}) => {
  const complaints = watchConsole(page);
  const base = secondUrl();
  await signIn(page, "/visits");
  // The same cookie counts on the second process: both share the secret and the database.
  await page.goto(`${base}/visits`);
  const total = page.getByTestId("visit-total");
  await expect(total).not.toHaveText("Contando…");
  const streamed = page.waitForResponse((response) => new URL(response.url()).pathname === "/api/events");
  await page.reload();
  await streamed;
  await expect(total).not.toHaveText("Contando…");

  const visit = liveVisit();
  const shown = page.getByRole("link", { name: visit.client });
  await expect(shown).toBeHidden();
  const map = page.getByRole("region", { name: "Mapa de visitas" });
  const onMap = async () => {
    const summary = (await map.getByRole("status").textContent()) ?? "";
    return summary.startsWith("Ninguna") ? 0 : Number(/^[\d,]+/.exec(summary)?.[0].replace(",", ""));
  };
  await expect.poll(onMap).toBeGreaterThanOrEqual(0);
  const before = await onMap();
  const sentAt = Date.now();
  await postVisit(request, JSON.stringify(visit));
  await expect(shown).toBeVisible({ timeout: 2_000 - Math.min(1_500, Date.now() - sentAt) });
  // Visits of other stories may come in the same moment: they are then told together, after a pause.
  await expect(
    page.getByText(new RegExp(`Llegó una visita: ${visit.client}|Llegaron \\d+ visitas`)),
  ).toBeAttached();
  await expect.poll(onMap, { timeout: 2_000 }).toBeGreaterThan(before);
  expect(complaints).toEqual([]);
});

test("a visit that arrives between the page and its live stream is not missed", async ({ page, request }) => {
  await signIn(page);
  const visit = liveVisit();
  const arrived = Promise.withResolvers<void>();
  await page.route("**/api/events?*", async (route) => {
    await arrived.promise;
    await route.continue();
  });
  await page.goto("/visits");
  await expect(page.getByTestId("visit-total")).not.toHaveText("Contando…");
  await postVisit(request, JSON.stringify(visit));
  await expect(page.getByRole("link", { name: visit.client })).toBeHidden();
  arrived.resolve();
  await expect(page.getByRole("link", { name: visit.client })).toBeVisible();
});

test("what is being read does not move when visits arrive", async ({ page, request }) => {
  // Its own visits alone: those of other stories may lie ahead in time, and would stay on top.
  const mark = uniqueId("Previo");
  const clients = Array.from({ length: 30 }, (_, index) => `Cliente ${index} ${mark}`);
  for (const client of clients) await postVisit(request, JSON.stringify(liveVisit({ client })));
  await signIn(page, `/visits?${new URLSearchParams({ q: mark })}`);
  const list = page.getByRole("region", { name: "Lista de visitas" });
  await expect(list.getByRole("link", { name: clients.at(-1) ?? "" })).toBeVisible();
  await list.evaluate((element) => element.scrollTo({ top: 400 }));
  const row = list.getByRole("link", { name: mark }).nth(12);
  const name = await row.textContent();
  const before = await list
    .getByRole("link", { name: name ?? "" })
    .first()
    .boundingBox();
  const visit = liveVisit({ client: `Cliente Vivo ${mark}` });
  await postVisit(request, JSON.stringify(visit));
  await expect(page.getByRole("button", { name: "1 visita nueva" })).toBeVisible();
  const after = await list
    .getByRole("link", { name: name ?? "" })
    .first()
    .boundingBox();
  expect(after?.y).toBe(before?.y);
  await page.getByRole("button", { name: "1 visita nueva" }).click();
  await expect(list.getByRole("link", { name: visit.client })).toBeVisible();
});

/** Our id of a visit of March 2020 that Kobra knows by `kobraVisitId`. */
async function visitIdOf(page: Page, kobraVisitId: string): Promise<string> {
  const url = "/api/visits?range=2020-03-01..2020-03-31&limit=200";
  const find = async () => {
    const { visits }: { visits: { id: string; kobraVisitId: string }[] } = await (
      await page.request.get(url)
    ).json();
    return visits.find((visit) => visit.kobraVisitId === kobraVisitId)?.id ?? "";
  };
  await expect.poll(find).not.toBe("");
  return find();
}

test("the drawer shows the vendor's own example to the last field, at 13:56 in Los Angeles", async ({
  page,
  request,
}) => {
  await postVisit(request, VENDOR_EXAMPLE);
  const days = "range=2020-03-01..2020-03-31";
  await signIn(page, `/visits?${days}`);
  // Other stories send visits of the same days and the same client: this one is opened by its own link.
  await page.goto(`/visits?${days}&visit=${await visitIdOf(page, "9A1190V5974")}`);
  const drawer = page.getByRole("dialog");
  await expect(fact(drawer, "Inicio")).toHaveText("17/03/2020, 13:56:49");
  await expect(fact(drawer, "Fin")).toHaveText("17/03/2020, 13:58:29");
  const facts = {
    "Zona horaria": "America/Los_Angeles",
    Duración: "1 min 40 s",
    "Latitud, longitud": "37.421998, -122.084",
    "Punto movido": "No",
    "Id de la visita": "9A1190V5974",
    Cliente: "Q ROSALBA SALGADO TORRES",
    "Cuenta \\(externalID\\)": "110105499609",
    Agente: "HERMES HECTOR ARREDONDO LUGO",
    "Id del agente": "21559",
    Producto: "1 · Cobranza",
    "Tipo de visita": "Cobranza",
    Etiqueta: "Cliente ya pagó",
    Interés: "5",
    Finalizada: "Sí",
    Cancelada: "No",
    "Motivo de cancelación": "—",
    Comentario: "asdasda I have to go to the store and get some rest",
    Teléfonos: "Ningún teléfono",
    Correos: "Ningún correo",
  };
  for (const [name, value] of Object.entries(facts)) await expect(fact(drawer, name)).toContainText(value);

  const questions = drawer.getByRole("listitem").filter({ hasText: /ID \d\d/ });
  await expect(questions).toHaveText([
    /¿Se realizó contacto\?.*ID 11.*No.*interruptor · respuesta 11/,
    /¿Con quién se tuvo contacto\?.*ID 12.*Sin respuesta.*lista/,
    /Nombre de la persona.*ID 13.*Sin respuesta.*texto/,
    /¿Se logró promesa de pago\?.*ID 14.*No.*interruptor · respuesta 14/,
    /Método de pago.*ID 15.*Sin respuesta.*lista/,
    /Monto.*ID 16.*Sin respuesta.*decimal/,
    /Fecha.*ID 17.*Sin respuesta.*fecha/,
    /Volver a visitar.*ID 18.*No.*interruptor · respuesta 18/,
    /Fecha para volver a visitar.*ID 19.*Sin respuesta.*fecha/,
    /Primer horario.*ID 20.*Hora inicio.*Sin respuesta.*Hora fin.*Sin respuesta.*hora/,
    /Segundo horario.*ID 21.*Hora inicio.*Sin respuesta.*Hora fin.*Sin respuesta.*hora/,
    /Etiqueta.*ID 22.*Cliente ya pagó.*lista · respuesta 24/,
  ]);

  await drawer.getByRole("button", { name: "Ver lo que envió Kobra" }).first().click();
  await drawer.getByRole("radio", { name: "Tal cual" }).click();
  await expect(drawer.getByText('"timeZone":"America\\/Los_Angeles"')).toBeVisible();
  await expectAccessible(page);
  await page.goBack();
  await expect(drawer).toBeHidden();
});

test("answers read by their type: yes and no, dates, times, amounts", async ({ page, request }) => {
  const visitID = uniqueId("T");
  const answer = (answerTypeID: number, value: string | null, answerName: string | null = null) => ({
    answerID: null,
    answerTypeID,
    answerName,
    order: 1,
    value,
  });
  const checklist = [
    { questionID: 11, questionName: "¿Se realizó contacto?", order: 1, answers: [answer(8, "true")] },
    { questionID: 16, questionName: "Monto", order: 2, answers: [answer(4, "1234.5")] },
    { questionID: 17, questionName: "Fecha", order: 3, answers: [answer(5, "2026-03-09")] },
    {
      questionID: 20,
      questionName: "Primer horario",
      order: 4,
      answers: [answer(10, "09:30:00", "Hora inicio"), answer(10, "11:00", "Hora fin")],
    },
  ];
  const client = uniqueId("Cliente Tipos ");
  await postVisit(
    request,
    JSON.stringify({ ...JSON.parse(vendorExampleWithId(visitID)), client, checklist }),
  );
  await signIn(page, "/visits?range=2020-03-01..2020-03-31");
  await page.getByRole("link", { name: client }).click();
  const questions = page
    .getByRole("dialog")
    .getByRole("listitem")
    .filter({ hasText: /ID \d\d/ });
  await expect(questions).toHaveText([
    /contacto.*Sí/,
    /Monto.*1,234\.50/,
    /Fecha.*09\/03\/2026/,
    /inicio.*09:30.*fin.*11:00/,
  ]);
});

test("an impossible range in the URL is set aside with a notice", async ({ page }) => {
  await signIn(page, "/visits?range=2026-02-30..ayer");
  await expect(
    page.getByText("Una condición del enlace no se entiende y se dejó de lado: Fechas."),
  ).toBeVisible();
});

test("an empty list names the filter as the reason, and one press shows everything", async ({
  page,
  request,
}) => {
  const visit = liveVisit();
  await postVisit(request, JSON.stringify(visit));
  await signIn(page, "/visits?range=all&agent=01900000-0000-7000-8000-000000000000");
  await expect(page.getByText("Aún no llegan visitas")).toBeHidden();
  await page.getByRole("button", { name: "Quitar filtros y ver todo" }).click();
  await expect(page.getByRole("link", { name: visit.client })).toBeVisible();
});

test("a visit without a position is in the list, and counted beside the map", async ({ page, request }) => {
  const visit = liveVisit({ lat: "", lng: "0" });
  await postVisit(request, JSON.stringify(visit));
  await signIn(page, "/visits");
  await page.getByRole("button", { name: /\d+ sin ubicación/ }).click();
  await expect(page).toHaveURL(/position=missing/);
  await page.getByRole("link", { name: visit.client }).click();
  await expect(page.getByRole("dialog").getByText("Kobra no envió ubicación.")).toBeVisible();
});

test("J and K walk through the list, Enter opens, Esc closes", async ({ page, request }) => {
  await postVisit(request, JSON.stringify(liveVisit()));
  await postVisit(request, JSON.stringify(liveVisit()));
  await signIn(page, "/visits");
  const list = page.getByRole("region", { name: "Lista de visitas" });
  const visits = list.locator("a[href*='visit=']");
  await expect(visits.nth(1)).toBeVisible();
  await page.keyboard.press("j");
  await expect(visits.first()).toBeFocused();
  await page.keyboard.press("j");
  await expect(visits.nth(1)).toBeFocused();
  await page.keyboard.press("Enter");
  // Esc belongs to the drawer once the focus is in it.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest("[role=dialog]") !== null))
    .toBe(true);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test("list and map take turns, and the map shows its visits", async ({ page, request }) => {
    await postVisit(request, JSON.stringify(liveVisit()));
    await signIn(page, "/visits");
    await expect(page.getByRole("region", { name: "Lista de visitas" })).toBeVisible();
    await page.getByRole("radio", { name: "Mapa" }).click();
    const map = page.getByRole("region", { name: "Mapa de visitas" });
    await expect(map).toBeVisible();
    await expect(map.getByRole("status")).toContainText(/^[\d,]+ visita/);
    await expect(page.getByRole("region", { name: "Lista de visitas" })).toBeHidden();
  });
});
