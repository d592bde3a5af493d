import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { vendorExampleWithId } from "../sandbox/kobra/vendor-example";
import { addPerson } from "./support/people";
import { expectAccessible, postVisit, signIn, uniqueId } from "./support/story";

/** A visit of a moment ago by its own agent, in Kobra's shape. */
async function post(request: APIRequestContext, change: object): Promise<void> {
  const wallClock = new Date().toISOString().slice(0, 19).replace("T", " ");
  const visit = {
    ...JSON.parse(vendorExampleWithId(uniqueId("F"))),
    externalID: uniqueId("E"),
    timeZone: "UTC",
    startDate: wallClock,
    endDate: wallClock,
    ...change,
  };
  await postVisit(request, JSON.stringify(visit));
}

const agent = (name: string) => ({ agentID: uniqueId("A"), agent: name });
const total = (page: Page) => page.getByTestId("visit-total");
const chips = (page: Page) => page.getByRole("grid", { name: "Condiciones activas" });

/** Opens one condition's list in the filter's popover or sheet. */
async function openSection(page: Page, name: string): Promise<void> {
  // Numbers are there once the page listens to presses.
  await expect(total(page)).not.toHaveText("Contando…");
  await page.getByRole("button", { name: /^Filtros/ }).click();
  await page.getByRole("dialog", { name: "Filtros" }).getByRole("button", { name }).click();
}

test("an agent and a tag are chosen by their counts, shown as chips, and Back takes them back", async ({
  page,
  request,
}) => {
  const [ana, luis] = [agent(uniqueId("Ana Núñez ")), agent(uniqueId("Luis Peña "))];
  const [paid, away] = [uniqueId("Ya pagó "), uniqueId("No está ")];
  for (const change of [
    { ...ana, tagName: paid },
    { ...ana, tagName: paid.toUpperCase() },
    { ...ana, tagName: away },
    { ...luis, tagName: paid },
  ]) {
    await post(request, change);
  }
  await signIn(page, "/visits");
  await openSection(page, "Agente");
  await page.getByRole("searchbox", { name: "Buscar en Agente" }).fill(`nunez ${ana.agent.slice(-8)}`);
  const option = page.getByRole("option", { name: ana.agent });
  await expect(option).toContainText("3");
  await expect(option).toHaveAttribute("data-focused");
  await page.keyboard.press("Enter");
  await expect(total(page)).toHaveText(/^3 visitas/);
  await page.getByRole("button", { name: "Etiqueta" }).click();
  const tags = page.getByRole("listbox", { name: "Etiqueta" });
  await expect(tags.getByRole("option")).toHaveText([
    new RegExp(`${paid}2$`, "i"),
    new RegExp(`${away}1$`, "i"),
  ]);
  await tags.getByRole("option").first().click();
  await expect(total(page)).toHaveText(/^2 visitas/);
  await page.keyboard.press("Escape");
  await expect(chips(page).getByRole("row")).toHaveText([
    `Agente: ${ana.agent}`,
    new RegExp(`^Etiqueta: ${paid}$`, "i"),
  ]);
  await expectAccessible(page);

  // What was chosen in one go is one step.
  await page.goBack();
  await expect(chips(page)).toBeHidden();
  await page.goForward();
  await expect(total(page)).toHaveText(/^2 visitas/);

  await chips(page).getByRole("row").first().focus();
  await page.keyboard.press("Delete");
  await expect(total(page)).toHaveText(/^3 visitas/);
  await expect(page).not.toHaveURL(/agent=/);
  await page.getByRole("button", { name: "Quitar filtros", exact: true }).click();
  await expect(chips(page)).toBeHidden();
  await expect(page.getByRole("button", { name: /^Filtros/ })).toBeFocused();
});

test("a checklist question is chosen, and then one of its answers", async ({ page, request }) => {
  const question = uniqueId("¿Quién abrió la puerta? ");
  const questionID = Number.parseInt(uniqueId("").slice(0, 6), 16) + 1_000;
  const answering = (value: string | null) => ({
    checklist: [
      {
        questionID,
        questionName: question,
        order: 1,
        answers: [{ answerID: 1, answerTypeID: 9, answerName: null, order: 1, value }],
      },
    ],
  });
  for (const value of ["Cónyuge", "CONYUGE", "Vecino, el de al lado", null])
    await post(request, answering(value));
  await signIn(page, "/visits");
  await openSection(page, "Respuestas del cuestionario");
  const questions = page.getByRole("listbox", { name: "Respuestas del cuestionario" });
  await expect(questions.getByRole("option").first()).toBeVisible();
  await questions.getByRole("option", { name: question }).click();
  const answers = page.getByRole("listbox", { name: question });
  await expect(answers.getByRole("option")).toHaveText([/^(Cónyuge|CONYUGE)2$/, "Vecino, el de al lado1"]);
  await answers.getByRole("option").first().click();
  await expect(total(page)).toHaveText(/^2 visitas/);
  // The other answer's count does not depend on the one that is chosen.
  await answers.getByRole("option").last().click();
  await expect(total(page)).toHaveText(/^3 visitas/);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(chips(page).getByRole("row").last()).toHaveText(`${question}: Vecino, el de al lado`);
  await page.reload();
  await expect(total(page)).toHaveText(/^3 visitas/);
});

test("text is found whatever its case and accents, in client, account and comment", async ({
  page,
  request,
}) => {
  const mark = uniqueId("Ñandú ");
  const externalID = uniqueId("CUENTA");
  await post(request, { client: `José ${mark}`, externalID });
  await post(request, { comment: `Habló con el vecino de ${mark}` });
  await signIn(page, "/visits");
  await expect(total(page)).not.toHaveText("Contando…");
  await page.keyboard.press("/");
  const search = page.getByRole("searchbox", { name: "Buscar por cliente, cuenta o comentario" });
  await expect(search).toBeFocused();
  await page.keyboard.type(mark.toLowerCase().replace("ñandú", "NANDU"));
  await expect(total(page)).toHaveText(/^2 visitas/);
  await expect(page).toHaveURL(/q=NANDU/);
  await search.fill(`${mark} jose`);
  await expect(total(page)).toHaveText(/^1 visita/);
  await search.fill(externalID.toLowerCase());
  await expect(page).toHaveURL(/q=cuenta/);
  await expect(page.getByRole("link", { name: `José ${mark}` })).toBeVisible();
  await search.fill("%qwxyz_' OR 1=1");
  await expect(total(page)).toHaveText("Ninguna visita");
  // Back shows in the field what is searched again.
  await page.goBack();
  await expect(search).toHaveValue(externalID.toLowerCase());
});

test("dates: the last fortnight, days of one's own, and the period before", async ({ page, request }) => {
  await post(request, {});
  await signIn(page, "/visits?range=today");
  await page.getByRole("button", { name: "Fechas: Hoy" }).click();
  await page.getByRole("option", { name: /^Quincena pasada/ }).click();
  await expect(page).toHaveURL(/range=last-fortnight/);
  await page.getByRole("button", { name: "Fechas: Quincena pasada" }).click();
  await page.getByText("Comparar con el periodo anterior").click();
  await expect(page).toHaveURL(/compare=previous/);
  await expect(page.getByTestId("visit-comparison")).toHaveText(/\d+.* \d* ?de|: ninguna/);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Usar estas fechas" }).click();
  await expect(page).toHaveURL(/range=\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d/);
  await page.goBack();
  await expect(page).toHaveURL(/range=last-fortnight/);
});

test("a view is saved, shared, found by somebody else within their own scope, and deleted with a way back", async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(120_000);
  const mark = uniqueId("Vistas ");
  await post(request, { client: mark });
  await signIn(page);
  const viewer = await addPerson(page, "viewer", { seesAllPortfolios: false });
  const query = `range=fortnight&q=${encodeURIComponent(mark)}`;
  await page.goto(`/visits?${query}`);
  const name = uniqueId("Quincena de ");
  const menu = () => page.getByRole("button", { name: "Vistas", exact: true }).click();
  await menu();
  await page.getByRole("menuitem", { name: "Guardar esta vista" }).click();
  await page.getByRole("button", { name: "Guardar" }).click();
  await expect(page.getByText("Escribe un nombre de hasta 80 letras.")).toBeVisible();
  await page.getByLabel("Nombre").fill(name);
  await page.getByText("Compartir con todos").click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Guardar" }).click();
  await expect(page.getByText(`Se guardó la vista ${name}`)).toBeVisible();

  const theirs = await (await browser.newContext()).newPage();
  await signIn(theirs, "/", viewer);
  await expect(theirs.getByText(/^Actualizado/)).toBeVisible();
  await theirs.keyboard.press("ControlOrMeta+k");
  await theirs.getByRole("combobox").fill(name);
  await theirs.getByRole("option", { name: `Visitas: ${name}` }).click();
  await expect(theirs).toHaveURL(/\/visits\?range=fortnight&q=/);
  // The filter is shared, the visits are not.
  await expect(total(theirs)).toHaveText("Ninguna visita");
  await expect(total(page)).toHaveText(/^1 visita/);
  await theirs.getByRole("button", { name: "Vistas", exact: true }).click();
  await theirs.getByRole("menuitem", { name: "Guardar esta vista" }).click();
  await expect(theirs.getByLabel("Nombre")).toBeVisible();
  await expect(theirs.getByText("Compartir con todos")).toBeHidden();
  await theirs.context().close();

  await menu();
  await page.getByRole("menuitem", { name: "Administrar vistas" }).click();
  await expectAccessible(page);
  const views = page.getByRole("dialog", { name: "Administrar vistas" });
  const row = views.getByRole("listitem").filter({ hasText: name });
  await row.getByRole("button", { name: `Renombrar ${name}` }).click();
  await page.getByLabel("Nombre").fill(`${name} bis`);
  await page.getByRole("button", { name: "Guardar" }).click();
  await row.getByRole("button", { name: `Eliminar ${name} bis` }).click();
  await expect(row).toBeHidden();
  await page.getByRole("button", { name: "Deshacer" }).click();
  await expect(row).toBeVisible();
});

test("a link's conditions that mean nothing are named, and an id that nobody knows matches nothing", async ({
  page,
}) => {
  const unknown = "01900000-0000-7000-8000-000000000000";
  await signIn(page, `/visits?range=all&agent=${unknown}&account=${unknown}&flag=lies&contact=maybe`);
  await expect(page.getByText(/2 condiciones del enlace no se entienden .*Contacto.*Señales/)).toBeVisible();
  await expect(chips(page).getByRole("row")).toHaveText([
    "Agente: agente desconocido",
    "Cuenta: cuenta desconocida",
  ]);
  await expect(total(page)).toHaveText("Ninguna visita");
});

test("the filter goes along to another page and back, within the tab", async ({ page }) => {
  await signIn(page, "/visits?range=30d&contact=yes");
  await expect(chips(page)).toBeVisible();
  const rail = page.getByRole("navigation", { name: "Navegación principal" });
  await rail.getByRole("link", { name: "Hoy" }).click();
  await expect(page).toHaveURL(/\/$/);
  await rail.getByRole("link", { name: "Visitas", exact: true }).click();
  await expect(page).toHaveURL(/\/visits\?range=30d&contact=yes$/);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`the filter is a sheet that fits, ${colorScheme}`, async ({ page, request }) => {
      await page.emulateMedia({ colorScheme });
      const mine = agent(uniqueId("Agente de Nombre Muy Largo Que No Cabe En Ninguna Parte "));
      await post(request, mine);
      await signIn(page, "/visits");
      await openSection(page, "Agente");
      await page.getByRole("searchbox", { name: "Buscar en Agente" }).fill(mine.agent.slice(-8));
      await page.getByRole("option", { name: mine.agent }).click();
      await expectAccessible(page);
      await page.getByRole("button", { name: "Ver visitas" }).click();
      await expect(total(page)).toHaveText(/^1 visita/);
      await expectAccessible(page);
    });
  }
});
