import { expect, type Page, test } from "@playwright/test";
import { dayFromToday, fieldVisit } from "./support/field-visit";
import { connectKobra, keptByKobra } from "./support/kobra";
import { expectAccessible, postVisit, signIn, uniqueId, watchConsole } from "./support/story";

// They share one delay before a status leaves.
test.describe.configure({ mode: "serial" });

/** An integer that no other story's visit has. */
const visitNumber = () => Math.floor(1e9 + Math.random() * 8e9);

interface Promised {
  readonly name: string;
  readonly agentID: string;
  readonly days?: number;
  readonly amount?: string;
  readonly visitID?: number | string;
}

/** Posts a visit that promises, and waits until the board has it. */
async function promise(
  page: Page,
  { name, agentID, days = 0, amount = "500", visitID = visitNumber() }: Promised,
) {
  const client = uniqueId(`${name} `);
  const externalID = uniqueId("PROM-");
  const on = dayFromToday(days);
  const at = `${dayFromToday(Math.min(0, days))} 18:16:02`;
  const visit = JSON.parse(fieldVisit({ agentID, externalID, client, at, promise: { amount, on } }));
  await postVisit(page.request, JSON.stringify({ ...visit, visitID }));
  const query = new URLSearchParams({ bucket: "all", q: client });
  await expect
    .poll(async () => (await (await page.request.get(`/api/promises?${query}`)).json()).promises.length)
    .toBe(1);
  return { client, externalID, visitID, on };
}

const waitSeconds = async (page: Page, delayS: number) =>
  expect((await page.request.put("/api/promises/settings", { data: { delayS } })).ok()).toBe(true);
const agentId = async (page: Page, kobraId: string): Promise<string> => {
  const { agents } = await (await page.request.get("/api/agents")).json();
  return agents.find(({ kobraAgentId }: { kobraAgentId: string }) => kobraAgentId === kobraId).id;
};
const column = (page: Page, name: string) =>
  page
    .getByRole("radiogroup", { name: "Promesas por vencimiento y estado" })
    .getByRole("radio", { name: new RegExp(`^${name}`) });

test("a promise from a visit appears on the board, is marked covered, and Kobra has it", async ({ page }) => {
  const complaints = watchConsole(page);
  await signIn(page);
  await connectKobra(page.request);
  await waitSeconds(page, 1);
  const agentID = uniqueId("P");
  const { client, visitID } = await promise(page, { name: "Cumplida", agentID });
  await page.goto(`/promises?bucket=today&agent=${await agentId(page, agentID)}`);
  await expect(column(page, "Hoy")).toContainText("500.00");
  await page.getByRole("button", { name: `Marcar cubierta la promesa de ${client}` }).click();
  await expect(page.getByText("1 promesa marcada, en cola para Kobra")).toBeVisible();
  await column(page, "Cumplidas").click();
  await expect(page).toHaveURL(/bucket=kept/);
  const row = page.getByRole("row", { name: new RegExp(client) });
  await expect(row.getByText("Enviada")).toBeVisible({ timeout: 20_000 });
  expect(await keptByKobra(page.request, "promises", visitID)).toBe(3);
  await row.getByRole("link", { name: client }).click();
  const history = page.getByRole("dialog").getByRole("region", { name: "Historial" });
  await expect(history.getByText("Marcada: Cubierta")).toBeVisible();
  await expect(history.getByText("La visita la registró")).toBeVisible();
  await page.getByRole("dialog").getByRole("link", { name: "Ver la visita" }).click();
  await expect(page.getByRole("dialog").getByRole("region", { name: "Promesa de pago" })).toContainText(
    "Cubierta",
  );
  expect(complaints).toEqual([]);
});

test("what was marked can be undone until it leaves", async ({ page }) => {
  await signIn(page);
  await connectKobra(page.request);
  await waitSeconds(page, 600);
  const agentID = uniqueId("P");
  const { client, visitID } = await promise(page, { name: "Deshecha", agentID, days: -1 });
  await page.goto(`/promises?bucket=overdue&agent=${await agentId(page, agentID)}`);
  await page.getByRole("button", { name: `Marcar cubierta la promesa de ${client}` }).click();
  await expect(column(page, "Cumplidas")).toContainText("1");
  await page.getByRole("button", { name: "Deshacer" }).click();
  await expect(page.getByText("Se deshizo 1 promesa")).toBeVisible();
  const row = page.getByRole("row", { name: new RegExp(client) });
  await expect(row.getByText("Activa")).toBeVisible();
  await expect(row.getByText("Sin enviar")).toBeVisible();
  expect(await keptByKobra(page.request, "promises", visitID)).toBeNull();
});

test("partly paid asks for the amount of each; many are set in one go", async ({ page }) => {
  await signIn(page);
  await connectKobra(page.request);
  await waitSeconds(page, 1);
  const agentID = uniqueId("P");
  const one = await promise(page, { name: "Uno", agentID, days: 3 });
  const two = await promise(page, { name: "Dos", agentID, days: 4 });
  await page.goto(`/promises?bucket=week&agent=${await agentId(page, agentID)}`);
  await page
    .getByRole("checkbox", { name: "Seleccionar todo lo cargado" })
    .or(page.locator("thead").getByRole("checkbox"))
    .first()
    .click({ force: true });
  await page.getByRole("button", { name: "Cambiar estado" }).click();
  const dialog = page.getByRole("dialog", { name: "Cambiar el estado de 2 promesas" });
  await dialog.getByRole("button", { name: /Estado/ }).click();
  await page.getByRole("option", { name: "Pago parcial" }).click();
  await dialog.getByRole("button", { name: "Marcar 2 promesas" }).click();
  await expect(dialog.getByText("Escribe cuánto se pagó, por ejemplo 1500.50")).toHaveCount(2);
  await dialog.getByLabel(`Pagado por ${one.client}`).fill("120.50");
  await dialog.getByLabel(`Pagado por ${two.client}`).fill("$ 200");
  await dialog.getByRole("textbox", { name: "Nota" }).fill("Abono en ventanilla");
  await dialog.getByRole("button", { name: "Marcar 2 promesas" }).click();
  await expect(page.getByText("2 promesas marcadas, en cola para Kobra")).toBeVisible();
  await column(page, "Pago parcial").click();
  await expect(page.getByRole("row", { name: new RegExp(one.client) })).toContainText("120.50 de 500.00");
  await expect
    .poll(
      () => Promise.all([one, two].map(({ visitID }) => keptByKobra(page.request, "promises", visitID))),
      {
        timeout: 20_000,
      },
    )
    .toEqual([5, 5]);
});

test("a payments file proposes statuses, and nothing is set without approval", async ({ page }) => {
  await signIn(page);
  await waitSeconds(page, 600);
  const agentID = uniqueId("P");
  const whole = await promise(page, { name: "Completo", agentID });
  const part = await promise(page, { name: "Parte", agentID, amount: "900" });
  const csv = [
    "Cuenta;Fecha de pago;Importe",
    `${whole.externalID};${whole.on};"$500.00"`,
    `${part.externalID};${part.on};400`,
    `NADIE-1;${part.on};10`,
  ].join("\n");
  const file = { name: "pagos de hoy.csv", mimeType: "text/csv", buffer: Buffer.from(csv) };
  await page.goto("/promises/payments");
  await page.locator("input[type=file]").setInputFiles(file);
  await expect(page).toHaveURL(/\/promises\/payments\/[0-9a-f-]{36}$/);
  const proposals = page.getByRole("list", { name: "Estados propuestos" }).getByRole("listitem");
  await expect(proposals).toHaveCount(2);
  await expect(proposals.filter({ hasText: part.client })).toContainText("Pago parcial");
  await expect(page.getByText("Sin promesa de esa cuenta").last()).toBeVisible();
  await proposals.filter({ hasText: whole.client }).getByRole("checkbox").click({ force: true });
  await page.getByRole("button", { name: "Aprobar 1" }).click();
  await expect(proposals.filter({ hasText: whole.client })).toContainText("Aprobada");
  await page.getByRole("button", { name: "Aprobar la única" }).click();
  await expect(proposals.filter({ hasText: part.client })).toContainText("Aprobada");
  await page.goto(`/promises?bucket=partial&agent=${await agentId(page, agentID)}`);
  await expect(page.getByRole("row", { name: new RegExp(part.client) })).toContainText("400.00 de 900.00");

  await page.goto("/promises/payments");
  await page.locator("input[type=file]").setInputFiles(file);
  await expect(page.getByText("Este archivo ya se subió")).toBeVisible();
  await page.getByRole("button", { name: "Subir de nuevo" }).click();
  await expect(page.getByText("Pago repetido").first()).toBeVisible();
  await expect(page.getByText("Ningún pago coincide con una promesa abierta.")).toBeVisible();
});

test("a promise whose visit has no numeric id waits, visibly, until it is given one", async ({ page }) => {
  await signIn(page);
  await connectKobra(page.request);
  await waitSeconds(page, 0);
  const agentID = uniqueId("P");
  const { client } = await promise(page, { name: "Sin Número", agentID, visitID: uniqueId("9A-") });
  await page.goto(`/promises?bucket=today&agent=${await agentId(page, agentID)}`);
  await page.getByRole("button", { name: `Marcar cubierta la promesa de ${client}` }).click();
  await expect(page.getByText("1 espera su id de Kobra")).toBeVisible();
  await column(page, "Sin id de Kobra").click();
  await page
    .getByRole("row", { name: new RegExp(client) })
    .getByRole("link", { name: client })
    .click();
  const number = visitNumber();
  await page.getByLabel("Id numérico de la visita en Kobra").fill(String(number));
  await page.getByRole("button", { name: "Guardar id" }).click();
  await expect(page.getByText("Id guardado. Lo que esperaba ya puede salir.")).toBeVisible();
  await expect.poll(() => keptByKobra(page.request, "promises", number), { timeout: 20_000 }).toBe(3);
});

for (const [width, scheme] of [
  [1280, "light"],
  [360, "dark"],
] as const) {
  test(`promises are accessible and fit at ${width} px, ${scheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    await signIn(page);
    const agentID = uniqueId("P");
    const { client } = await promise(page, { name: "Vista", agentID, days: -2, amount: "0" });
    const agent = await agentId(page, agentID);
    await page.goto(`/promises?bucket=overdue&agent=${agent}`);
    await expect(page.getByRole("link", { name: client })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("link", { name: client }).click();
    await expect(page.getByRole("dialog").getByRole("region", { name: "Historial" })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("dialog").getByRole("button", { name: "Cambiar estado" }).click();
    await expect(page.getByRole("dialog", { name: /Cambiar el estado/ })).toBeVisible();
    await expectAccessible(page);
    await page.goto("/promises/payments");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Pagos");
    await expectAccessible(page);
  });
}
