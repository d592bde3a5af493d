import { expect, type Page, test } from "@playwright/test";
import { findAgentId, postAgentVisit, uniqueSpot, waitForFlags } from "./support/agent-visits";
import { expectAccessible, signIn, uniqueId } from "./support/story";

const BOGOTA = { timeZone: "America/Bogota" };

async function openVisit(page: Page, client: string): Promise<void> {
  await page.goto(`/visits?range=all&q=${encodeURIComponent(client)}`);
  await page.getByRole("link", { name: client }).click();
}

test("each flag of a visit is explained with its numbers, and the list filters by it", async ({
  page,
  request,
}) => {
  await signIn(page, "/visits");
  const spot = uniqueSpot();
  const kobraId = uniqueId("A");
  const agent = { agentId: kobraId, agent: uniqueId("Agente "), ...spot, ...BOGOTA };
  const sunday = (from: string, to: string) => ({
    startDate: `2026-03-08 ${from}`,
    endDate: `2026-03-08 ${to}`,
  });
  await postAgentVisit(request, { ...agent, ...sunday("10:00:00", "10:10:00") });
  const doubted = await postAgentVisit(request, {
    ...agent,
    ...sunday("10:12:00", "10:12:30"),
    lat: spot.lat + 0.1,
    change: { rebound: true },
  });
  const beside = await postAgentVisit(request, {
    ...agent,
    ...sunday("15:00:00", "15:20:00"),
    lat: spot.lat + 0.1,
  });
  await waitForFlags(page, await findAgentId(page, kobraId));

  const only = (flag: string) => `/visits?range=all&q=${encodeURIComponent(doubted.client)}&flag=${flag}`;
  await page.goto(only("far"));
  await expect(page.getByText(doubted.client)).toBeHidden();
  await page.goto(only("impossible_speed"));
  const row = page.getByRole("row").filter({ hasText: doubted.client });
  await expect(row.getByRole("img", { name: /Señales: .*Velocidad imposible/ })).toBeVisible();
  await row.getByRole("link", { name: doubted.client }).click();
  const truth = page.getByRole("dialog").getByRole("region", { name: "Veracidad" });
  await expect(truth).toContainText("El agente movió la ubicación a mano.");
  await expect(truth).toContainText("Duró 30 s. Se espera al menos 60 s.");
  await expect(truth).toContainText(
    "11.1 km en línea recta de la visita anterior y solo pasaron 2 min: 334 km/h",
  );
  await expect(truth).toContainText("Otro deudor fue visitado a menos de 5 m de aquí en 24 h.");
  await expect(truth).toContainText("En Colombia, ese día de la semana no se visita.");
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
  await truth.getByRole("link", { name: "Ver la otra visita" }).click();
  await expect(page.getByRole("dialog").getByRole("heading", { name: beside.client })).toBeVisible();
});

test("a visit whose zone is unknown is not accused: its hours cannot be judged", async ({
  page,
  request,
}) => {
  await signIn(page, "/visits");
  const kobraId = uniqueId("A");
  const visit = await postAgentVisit(request, {
    agentId: kobraId,
    agent: uniqueId("Agente "),
    ...uniqueSpot(),
    startDate: "2026-03-08 03:00:00",
    endDate: "2026-03-08 03:10:00",
    timeZone: "Mars/Olympus",
  });
  await waitForFlags(page, await findAgentId(page, kobraId));
  await openVisit(page, visit.client);
  const truth = page.getByRole("dialog").getByRole("region", { name: "Veracidad" });
  await expect(truth).toContainText("Horario legal: no se puede juzgar");
  await expect(truth).not.toContainText("Fuera de horario legal");
});

test("the evidence sheet proves a visit on paper, and who printed it is kept", async ({ page, request }) => {
  await signIn(page, "/visits");
  const kobraId = uniqueId("A");
  const visit = await postAgentVisit(request, {
    agentId: kobraId,
    agent: uniqueId("Agente "),
    ...uniqueSpot(),
    startDate: "2026-03-10 09:00:00",
    endDate: "2026-03-10 09:10:00",
  });
  await openVisit(page, visit.client);
  await page.getByRole("link", { name: "Hoja de evidencia" }).click();
  await expect(page.getByRole("heading", { name: "Evidencia de la visita" })).toBeVisible();
  const sheet = page.getByRole("article");
  await expect(sheet).toContainText("10/03/2026, 09:00:00");
  await expect(sheet).toContainText("10/03/2026, 15:00:00 UTC");
  await expect(sheet).toContainText(/[0-9a-f]{64}/);
  await expect(sheet).toContainText("¿Se realizó contacto?");
  await expectAccessible(page);

  await page.evaluate(() => {
    window.print = () => window.dispatchEvent(new Event("beforeprint"));
  });
  const noted = page.waitForResponse((response) => response.url().endsWith("/evidence-prints"));
  await page.getByRole("button", { name: "Imprimir" }).click();
  expect((await noted).status()).toBe(200);
  await expect(sheet).toContainText(/Impresa por .+ el /);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByRole("button", { name: "Imprimir" })).toBeHidden();
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await page.emulateMedia({ media: "screen" });
  await page.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(page);
});

test("an administrator closes a day, and its visits are judged again without anybody sending them", async ({
  page,
  request,
}) => {
  test.setTimeout(300_000);
  await signIn(page, "/settings/legal-hours");
  const kobraId = uniqueId("A");
  const reason = uniqueId("Aniversario ");
  const visit = await postAgentVisit(request, {
    agentId: kobraId,
    agent: uniqueId("Agente "),
    ...uniqueSpot(),
    startDate: "2031-05-14 11:00:00",
    endDate: "2031-05-14 11:10:00",
  });
  await waitForFlags(page, await findAgentId(page, kobraId));
  await page.reload();
  const mexico = page.getByRole("region", { name: "Horario de México" });
  const save = page.getByRole("button", { name: "Guardar reglas" });
  await expect(save).toBeDisabled();
  await mexico.getByRole("textbox", { name: "Lunes, desde" }).fill("25:00");
  await expect(mexico.getByText(/Escribe la hora como 07:00/)).toBeVisible();
  await expect(save).toBeDisabled();
  await mexico.getByRole("textbox", { name: "Lunes, desde" }).fill("07:00");
  await expectAccessible(page);

  await mexico.getByRole("spinbutton").first().focus();
  await page.keyboard.type("14052031");
  await mexico.getByRole("textbox", { name: "Motivo" }).fill(reason);
  await mexico.getByRole("button", { name: "Agregar día" }).click();
  await save.click();
  await expect(page.getByText("Se guardaron las reglas")).toBeVisible();

  const flagged = `/visits?range=all&flag=outside_hours&q=${encodeURIComponent(visit.client)}`;
  const countFlagged = async () => (await (await page.request.get(`/api${flagged}`)).json()).visits.length;
  await expect.poll(countFlagged, { timeout: 120_000 }).toBe(1);
  await page.goto(flagged);
  await page.getByRole("link", { name: visit.client }).click();
  await expect(page.getByRole("dialog")).toContainText(`día sin visitas en México: ${reason}`);

  await page.goto("/settings/legal-hours");
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.getByRole("button", { name: `Quitar ${reason}` }).click();
  await expectAccessible(page);
  await save.click();
  await expect(page.getByText("Se guardaron las reglas")).toBeVisible();
});
