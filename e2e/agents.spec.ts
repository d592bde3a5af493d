import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import {
  findAgentId,
  type MadeVisit,
  postAgentVisit,
  uniqueSpot,
  waitForFlags,
} from "./support/agent-visits";
import { expectAccessible, signIn, uniqueId, watchConsole } from "./support/story";

const DAY = "2026-03-10";
const DAY_BEFORE = "2026-03-09";

/** An agent with three visits on one day and one on the day before. */
async function makeDay(page: Page, request: APIRequestContext) {
  const spot = uniqueSpot();
  const kobraId = uniqueId("A");
  const agent = { agentId: kobraId, agent: uniqueId("Agente ") };
  const at = (day: string, from: string, to: string) => ({
    startDate: `${day} ${from}:00`,
    endDate: `${day} ${to}:00`,
  });
  const visits: MadeVisit[] = [
    await postAgentVisit(request, { ...agent, ...spot, ...at(DAY, "09:00", "09:10") }),
    await postAgentVisit(request, { ...agent, ...spot, lat: spot.lat + 0.05, ...at(DAY, "09:40", "09:50") }),
    await postAgentVisit(request, { ...agent, ...spot, lat: spot.lat + 0.055, ...at(DAY, "13:00", "13:20") }),
    await postAgentVisit(request, {
      ...agent,
      ...spot,
      lat: spot.lat + 0.02,
      ...at(DAY_BEFORE, "10:00", "10:10"),
    }),
  ];
  const id = await findAgentId(page, kobraId);
  await waitForFlags(page, id);
  return { id, name: agent.agent, visits };
}

test("a supervisor finds an agent, sees what was done, and opens the day", async ({ page, request }) => {
  const complaints = watchConsole(page);
  await signIn(page, "/agents");
  const agent = await makeDay(page, request);
  await page.goto(`/agents?range=${DAY_BEFORE}..${DAY}`);
  await page.getByRole("searchbox", { name: "Buscar agente" }).fill(agent.name.toLowerCase());
  const row = page.getByRole("row").filter({ hasText: agent.name });
  await expect(row).toBeVisible();
  await expect(page.getByText("1 agente", { exact: true })).toBeVisible();
  await expect(row.getByRole("cell")).toHaveText([
    /Agente/,
    /10\/03, 13:00/,
    "0",
    "4",
    "0%",
    "—",
    "50 min",
    "6.1 km",
    "0",
  ]);
  await expect(page.getByText(/aquí no hay rastreo/)).toBeVisible();

  await page.getByRole("button", { name: "Distancia" }).click();
  await expect(page.getByRole("columnheader", { name: "Distancia" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await expect(page).toHaveURL(/sort=-distance/);
  await expectAccessible(page);

  await row.getByRole("link", { name: agent.name }).click();
  await expect(page).toHaveURL(new RegExp(`/agents/${agent.id}\\?day=${DAY}`));
  await expect(page.getByRole("heading", { level: 1, name: agent.name })).toBeVisible();
  expect(complaints).toEqual([]);
});

test("an agent's day is told in order, played with the keyboard, and its visits open in place", async ({
  page,
  request,
}) => {
  await signIn(page, "/agents");
  const agent = await makeDay(page, request);
  await page.goto(`/agents/${agent.id}?day=${DAY}`);
  const stops = page.getByRole("link", { name: /Abrir la visita \d: Cliente/ });
  await expect(stops).toHaveCount(3);
  await expect(stops.first()).toHaveText(agent.visits[0]?.client ?? "");
  await expect(page.getByText("5.6 km en 30 min · 11 km/h")).toBeVisible();
  await expect(page.getByText("Quieto 3 h 10 min · 556 m")).toBeVisible();
  await expect(page.getByText(/aquí no hay rastreo/)).toBeVisible();
  await expect(page.getByRole("region", { name: new RegExp(`Recorrido de ${agent.name}`) })).toBeVisible();

  const slider = page.getByRole("slider", { name: "Hora del día" });
  await slider.focus();
  await page.keyboard.press("Home");
  await expect(slider).toHaveAttribute("aria-valuetext", "09:00, 1 de 3 visitas");
  await page.keyboard.press("ArrowRight");
  await expect(slider).toHaveAttribute("aria-valuetext", "09:01, 1 de 3 visitas");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.getByRole("button", { name: "Reproducir el día" }).click();
  await expect(slider).toHaveAttribute("aria-valuetext", "09:40, 2 de 3 visitas");
  await expect(slider).toHaveAttribute("aria-valuetext", "13:00, 3 de 3 visitas");

  await stops.nth(1).click();
  const drawer = page.getByRole("dialog");
  await expect(drawer.getByRole("heading", { name: agent.visits[1]?.client ?? "" })).toBeVisible();
  await page.goBack();
  await expect(drawer).toBeHidden();
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
});

test("two agents share a map and two days stand side by side, all of it in the address", async ({
  page,
  request,
}) => {
  await signIn(page, "/agents");
  const [one, other] = [await makeDay(page, request), await makeDay(page, request)];
  await page.goto(`/agents/${one.id}?day=${DAY}&with=${other.id}&compare=${DAY_BEFORE}`);
  await expect(page.getByRole("heading", { level: 2 })).toHaveText([
    /martes, 10 de marzo de 2026/i,
    /lunes, 9 de marzo de 2026/i,
  ]);
  await expect(page.getByRole("heading", { level: 3, name: other.name })).toHaveCount(2);
  await expect(page.getByRole("link", { name: /Abrir la visita \d: Cliente/ })).toHaveCount(8);
  await page.getByRole("button", { name: "Dejar de comparar" }).click();
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(0);
  await page.getByRole("button", { name: `Quitar a ${other.name}` }).click();
  await expect(page).not.toHaveURL(/with=/);
  await page.getByRole("button", { name: "Día anterior con visitas" }).click();
  await expect(page).toHaveURL(new RegExp(`day=${DAY_BEFORE}`));
  await expect(page.getByRole("link", { name: /Abrir la visita \d: Cliente/ })).toHaveCount(1);
});

test("a day without visits says so, and an address that means nothing is no error", async ({
  page,
  request,
}) => {
  await signIn(page, "/agents");
  const agent = await makeDay(page, request);
  await page.goto(`/agents/${agent.id}?day=2020-02-30&with=nobody&compare=x`);
  await expect(page.getByText(`${agent.name} no tiene visitas el`)).toBeVisible();
  await page.goto("/agents?range=never&name=zzzzzz");
  await expect(page.getByText("Ningún agente coincide con «zzzzzz»")).toBeVisible();
  await expectAccessible(page);
});
