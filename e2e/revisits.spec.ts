import { expect, type Page, test } from "@playwright/test";
import { dayFromToday, fieldVisit } from "./support/field-visit";
import { expectAccessible, postVisit, signIn, uniqueId, watchConsole } from "./support/story";

/** An agent of this story alone, whose revisits are then read by `?agent=`. */
async function makeAgent(page: Page) {
  const agentID = uniqueId("R");
  const ask = async (name: string, days: number, more: Partial<Parameters<typeof fieldVisit>[0]> = {}) => {
    const client = uniqueId(`${name} `);
    const externalID = uniqueId("REV-");
    const revisit = { on: dayFromToday(days) };
    const at = "2026-03-09 18:16:02";
    await postVisit(page.request, fieldVisit({ agentID, externalID, client, at, revisit, ...more }));
    return { client, externalID };
  };
  const id = async (): Promise<string> => {
    const { agents } = await (await page.request.get("/api/agents")).json();
    return agents.find(({ kobraAgentId }: { kobraAgentId: string }) => kobraAgentId === agentID).id;
  };
  return { agentID, ask, id };
}

const section = (page: Page, name: string) => page.getByRole("region", { name: new RegExp(`^${name}`) });

test("shows an agent's revisits, overdue first, until a later visit settles them", async ({ page }) => {
  const complaints = watchConsole(page);
  await signIn(page, "/revisits");
  const agent = await makeAgent(page);
  const late = await agent.ask("Vencida", -3);
  const today = await agent.ask("De Hoy", 0);
  const soon = await agent.ask("Pronto", 5);
  await page.goto(`/revisits?agent=${await agent.id()}`);
  await expect(section(page, "Vencidas").getByRole("link", { name: late.client })).toBeVisible();
  await expect(section(page, "Hoy").getByRole("link", { name: today.client })).toBeVisible();
  await expect(section(page, "Próximos 7 días").getByRole("link", { name: soon.client })).toBeVisible();
  const titles = await page.getByRole("heading", { level: 2 }).allTextContents();
  expect(titles.filter((title) => !title.startsWith("Por"))).toEqual([
    "Vencidas1",
    "Hoy1",
    "Próximos 7 días1",
  ]);
  const { agentID } = agent;
  await postVisit(page.request, fieldVisit({ agentID, ...late, at: "2026-03-10 18:16:02" }));
  // The page learns of it by itself.
  await expect(section(page, "Vencidas")).toBeHidden({ timeout: 25_000 });
  await page.getByText("Mostrar las atendidas").click();
  await expect(page).toHaveURL(/settled=yes/);
  await expect(section(page, "Vencidas").getByText("Ya se visitó")).toBeVisible();
  await section(page, "Hoy").getByRole("link", { name: today.client }).click();
  await expect(page).toHaveURL(/\/accounts\//);
  expect(complaints).toEqual([]);
});

test("chooses an agent from the board, and keeps the choice in the URL", async ({ page }) => {
  await signIn(page, "/revisits");
  const agent = await makeAgent(page);
  const { client } = await agent.ask("Elegida", -900);
  await page.goto("/revisits");
  await page.getByRole("button", { name: `Agente ${agent.agentID}` }).click();
  await expect(page).toHaveURL(/agent=/);
  await expect(section(page, "Vencidas").getByRole("listitem")).toHaveCount(1);
  await expect(page.getByRole("link", { name: client })).toBeVisible();
  await page.goBack();
  await expect(page).not.toHaveURL(/agent=/);
});

test("shows a month, and the revisits of the day that is chosen", async ({ page }) => {
  await signIn(page, "/revisits");
  const agent = await makeAgent(page);
  const { client } = await agent.ask("Mayo", 0, {
    revisit: { on: "2027-05-17", window: ["10:00", "12:00"] },
  });
  await page.goto(`/revisits?view=calendar&month=2027-05&agent=${await agent.id()}`);
  const day = page.getByRole("button", { name: "lun, 17/05/2027: 1 pendiente" });
  await day.click();
  await expect(page).toHaveURL(/day=2027-05-17/);
  await expect(page.getByRole("link", { name: client })).toBeVisible();
  await page.getByRole("button", { name: "Mes siguiente" }).click();
  await expect(page).toHaveURL(/month=2027-06/);
  await expect(page.getByRole("table", { name: /junio/ })).toBeVisible();
});

test("prints a route sheet in the order of going, without the frame", async ({ page }) => {
  await signIn(page, "/revisits");
  const agent = await makeAgent(page);
  const revisit = (from: string, to: string) => ({
    revisit: { on: "2027-05-18", window: [from, to] as const },
  });
  const evening = await agent.ask("Tarde", 0, { ...revisit("17:00", "19:00"), comment: "Sale a las 5" });
  const far = await agent.ask("Lejos", 0, { ...revisit("09:00", "11:00"), lat: "19.3" });
  const near = await agent.ask("Norte", 0, { ...revisit("09:00", "11:00"), lat: "19.6" });
  const before = await agent.ask("Antes", 0, { revisit: { on: "2027-05-11" }, phones: ["5511112222"] });
  const id = await agent.id();
  await page.goto(`/revisits?agent=${id}&view=calendar&month=2027-05&day=2027-05-18`);
  await page.getByRole("link", { name: "Hoja de ruta" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Hoja de ruta de Agente ${agent.agentID}`);
  const stops = page.getByRole("list", { name: "Hoja de ruta" }).getByRole("listitem");
  await expect(stops).toHaveCount(3);
  for (const [index, { client }] of [near, far, evening].entries()) {
    await expect(stops.nth(index)).toContainText(client);
  }
  await expect(stops.nth(2)).toContainText("Sale a las 5");
  await expect(stops.nth(1)).toContainText(/33,\d{3} m desde la anterior/);
  await page.getByText("Agregar las vencidas").click();
  await expect(stops).toHaveCount(4);
  await expect(stops.nth(3)).toContainText(before.client);
  await expect(stops.nth(3)).toContainText("5511112222");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Imprimir" })).toBeHidden();
  await expect(stops.nth(0).getByText("Notas")).toBeVisible();
  const ink = await stops.nth(0).evaluate((element) => getComputedStyle(element).color);
  // The ink of the light theme, though the screen is dark.
  expect(ink).toBe("rgb(19, 26, 32)");
});

test("sets aside what a link cannot mean, and says so", async ({ page }) => {
  await signIn(page, "/revisits?agent=nadie&month=2026-13");
  await expect(
    page.getByText("Una condición del enlace no se entiende y se dejó de lado: Agente y Mes."),
  ).toBeVisible();
});

for (const [width, scheme] of [
  [1280, "light"],
  [360, "dark"],
] as const) {
  test(`revisits are accessible and fit at ${width} px, ${scheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    await signIn(page, "/revisits");
    const agent = await makeAgent(page);
    await agent.ask("Vencida", -3, { phones: ["5511112222"], comment: "Casa azul" });
    await agent.ask("De Hoy", 0);
    const id = await agent.id();
    for (const [path, shown] of [
      ["?", section(page, "Vencidas").getByRole("listitem")],
      ["?view=calendar&settled=yes&", page.getByRole("table")],
      ["/route-sheet?overdue=yes&", page.getByRole("list", { name: "Hoja de ruta" })],
    ] as const) {
      await page.goto(`/revisits${path}agent=${id}`);
      await expect(shown).toBeVisible();
      await expectAccessible(page);
    }
  });
}
