import { expect, test } from "@playwright/test";
import { dayFromToday, fieldVisit } from "./support/field-visit";
import { addPerson } from "./support/people";
import { expectAccessible, postVisit, signIn, uniqueId, watchConsole } from "./support/story";

/** An account with two visits: the first promised, the second asked for a revisit and brought a phone. */
function makeAccount() {
  const agentID = uniqueId("A");
  const externalID = `9${Date.now()}${Math.floor(Math.random() * 1000)}`;
  const client = `Doña Ñusta ${uniqueId("")}`;
  const both = { agentID, externalID, client };
  return {
    ...both,
    bodies: [
      fieldVisit({ ...both, at: "2026-03-09 18:16:02", promise: { amount: "1250.50", on: "2026-03-20" } }),
      fieldVisit({
        ...both,
        at: "2026-03-12 17:00:00",
        comment: "Pide que vuelvan por la tarde",
        phones: ["55 8765 4321"],
        revisit: { on: dayFromToday(1), window: ["16:00", "18:00"] },
      }),
    ],
  };
}

test("an account shows its visits, promise, phones and wishes, and opens from a visit", async ({ page }) => {
  const complaints = watchConsole(page);
  await signIn(page, "/visits");
  const { externalID, client, bodies } = makeAccount();
  for (const body of bodies) await postVisit(page.request, body);
  await page.goto("/visits?range=2026-03-09..2026-03-12");
  await page.getByRole("link", { name: client }).first().click();
  await page.getByRole("dialog").getByRole("link", { name: externalID }).click();
  await expect(page).toHaveURL(/\/accounts\//);
  await expect(page.getByRole("heading", { name: client, level: 1 })).toBeVisible();
  await expect(page.getByText("2 visitas · del 09/03/2026 al 12/03/2026")).toBeVisible();
  const timeline = page.getByRole("list", { name: "Qué ha pasado" });
  await expect(timeline.getByRole("listitem")).toHaveCount(2);
  await expect(timeline.getByRole("listitem").first()).toContainText("Pide que vuelvan por la tarde");
  const promises = page.getByRole("region", { name: "Promesas de pago" });
  await expect(promises.getByText("1,250.50")).toBeVisible();
  await expect(promises.getByText(/20\/03\/2026/)).toBeVisible();
  const contacts = page.getByRole("region", { name: "Teléfonos y correos recogidos" });
  await expect(contacts.getByText("55 8765 4321")).toBeVisible();
  await expect(contacts.getByText("Nuevo", { exact: true })).toBeVisible();
  await expect(page.getByRole("region", { name: "Volver a visitar" }).getByText("16:00–18:00")).toBeVisible();
  await expect(page.getByRole("region", { name: "Mapa de visitas" })).toBeVisible();
  await timeline.getByRole("button").first().click();
  await expect(page).toHaveURL(/visit=/);
  await expect(page.getByRole("dialog").getByText("Pide que vuelvan por la tarde")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page).not.toHaveURL(/visit=/);
  expect(complaints).toEqual([]);
});

test("the palette finds an account by its number and by the client's name, accents aside", async ({
  page,
}) => {
  await signIn(page, "/visits");
  const { externalID, client, bodies } = makeAccount();
  await postVisit(page.request, bodies[0] ?? "");
  await page.reload();
  await expect(page.getByTestId("visit-total")).not.toHaveText("Contando…");
  const word = client.split(" ").at(-1)?.toLowerCase() ?? "";
  for (const text of [externalID, `nusta ${word}`]) {
    await page.getByRole("button", { name: /Buscar o ir a/ }).click();
    await page.getByRole("combobox").fill(text);
    const option = page.getByRole("option", { name: new RegExp(externalID) });
    await expect(option).toBeVisible();
    await option.click();
    await expect(page).toHaveURL(/\/accounts\//);
    await expect(page.getByRole("heading", { name: client, level: 1 })).toBeVisible();
  }
});

test("somebody of another portfolio neither finds nor opens the account", async ({ page, browser }) => {
  await signIn(page, "/visits");
  const { externalID, bodies } = makeAccount();
  await postVisit(page.request, bodies[0] ?? "");
  const search = `/api/accounts/search?q=${externalID}`;
  const [account] = (await (await page.request.get(search)).json()).accounts;
  expect(account.externalId).toBe(externalID);
  const portfolio = await page.request.post("/api/portfolios", {
    data: { name: uniqueId("Cartera "), kobraBranchId: null },
  });
  const person = await addPerson(page, "supervisor", {
    seesAllPortfolios: false,
    portfolioIds: [(await portfolio.json()).id],
  });
  const context = await browser.newContext();
  const own = await context.newPage();
  await signIn(own, "/", person);
  await own.goto(`/accounts/${account.id}`);
  await expect(own.getByText("Esta cuenta no existe")).toBeVisible();
  expect((await own.request.get(`/api/accounts/${account.id}`)).status()).toBe(404);
  expect((await own.request.get(`/api/accounts/${account.id}/timeline`)).status()).toBe(404);
  expect((await (await own.request.get(search)).json()).accounts).toEqual([]);
  await own.goto("/accounts/no-soy-un-id");
  await expect(own.getByText("Esta cuenta no existe")).toBeVisible();
  await context.close();
});

for (const [width, scheme] of [
  [1280, "dark"],
  [360, "light"],
] as const) {
  test(`an account is accessible and fits at ${width} px, ${scheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    await signIn(page, "/");
    const { externalID, bodies } = makeAccount();
    for (const body of bodies) await postVisit(page.request, body);
    const found = await (await page.request.get(`/api/accounts/search?q=${externalID}`)).json();
    await page.goto(`/accounts/${found.accounts[0].id}`);
    await expect(page.getByRole("list", { name: "Qué ha pasado" }).getByRole("listitem")).toHaveCount(2);
    await expect(page.getByRole("region", { name: "Mapa de visitas" })).toBeVisible();
    await expectAccessible(page);
  });
}
