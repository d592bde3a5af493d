import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { vendorExampleWithId } from "@/sandbox/kobra/vendor-example";
import { expectAccessible, postVisit, signIn, uniqueId } from "./support/story";

const PHONE = { width: 360, height: 740 };

// Each story makes visits of its own, waits until they are read, and walks over two pages.
test.describe.configure({ timeout: 120_000 });

interface Told {
  readonly contact?: string;
  readonly withWhom?: string;
  readonly amount?: string;
  readonly promiseOn?: string;
  /** A yes-or-no question of this story's own, under this id. */
  readonly own?: { readonly id: number; readonly name: string; readonly value: string };
}

/** The vendor's example, answered, of an agent of its own. */
function visitBody(visitId: string, agent: string, told: Told = {}): string {
  const visit = JSON.parse(vendorExampleWithId(visitId));
  const answers: Record<number, string | undefined> = {
    11: told.contact,
    12: told.withWhom,
    14: told.amount && "true",
    16: told.amount,
    17: told.promiseOn,
  };
  for (const question of visit.checklist) {
    const value = answers[question.questionID];
    if (value !== undefined) question.answers[0].value = value;
  }
  if (told.own) {
    // The vendor's own question about a promise would speak first.
    visit.checklist = visit.checklist.filter(({ questionID }: { questionID: number }) => questionID !== 14);
    const { id, name, value } = told.own;
    const answer = { answerID: 1, answerTypeID: 8, answerName: null, order: 1, value };
    visit.checklist.push({ questionID: id, questionName: name, order: 20, answers: [answer] });
  }
  return JSON.stringify({ ...visit, agentID: agent, agent, externalID: visitId });
}

/** Three visits of one agent. @returns the agent's id, for the filter. */
async function threeVisits(request: APIRequestContext, page: Page, told: readonly Told[]): Promise<string> {
  const name = uniqueId("AGENTE-");
  for (const each of told) await postVisit(request, visitBody(uniqueId("R"), name, each));
  const { agents } = await page.evaluate(async () => (await fetch("/api/agents")).json());
  return agents.find((agent: { name: string }) => agent.name === name).id;
}

const card = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

test("answers are counted, and a click on a bar filters the visits", async ({ page, request }) => {
  await signIn(page, "/answers");
  const agent = await threeVisits(request, page, [
    { contact: "true", withWhom: "Titular", amount: "1500.00", promiseOn: "2020-03-20" },
    { contact: "true", withWhom: "TITULAR" },
    { contact: "true", withWhom: "Vecino" },
  ]);
  await page.goto(`/answers?range=all&agent=${agent}`);
  await expect(page.getByTestId("answers-total")).toContainText("3 visitas", { timeout: 30_000 });
  const withWhom = card(page, "¿Con quién se tuvo contacto?");
  await expect(withWhom.getByText("3 de 3 visitas respondieron (100%)")).toBeVisible();
  await expect(card(page, "Monto").getByText("1 de 3 visitas respondieron")).toBeVisible();

  await withWhom.getByRole("button", { name: /^titular: 2 visitas/i }).click();
  await expect(page.getByTestId("answers-total")).toContainText("2 visitas");
  await expect(withWhom.getByRole("button", { name: /^titular: 2 visitas/i })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await page.getByRole("link", { name: "Ver visitas" }).click();
  await expect(page).toHaveURL(/\/visits\?.*answer=/);
  await expect(page.getByTestId("visit-total")).toContainText("2 visitas");

  await page.goBack();
  await card(page, "¿Con quién se tuvo contacto?")
    .getByRole("button", { name: /^titular: 2 visitas/i })
    .click();
  await expect(page.getByTestId("answers-total")).toContainText("3 visitas");
  await card(page, "Monto")
    .getByRole("button", { name: /1 visita, 100/ })
    .click();
  await expect(page.getByTestId("answers-total")).toContainText("1 visita");
});

test("a question is seen over time, by agent, and as figures", async ({ page, request }) => {
  await signIn(page, "/answers");
  const agent = await threeVisits(request, page, [
    { contact: "true" },
    { contact: "false" },
    { contact: "true" },
  ]);
  await page.goto(`/answers?range=all&agent=${agent}`);
  const contact = card(page, "¿Se realizó contacto?");
  await contact.getByRole("radio", { name: "Por agente" }).click();
  await contact.getByRole("button", { name: "Ver datos" }).click();
  await expect(contact.getByRole("row", { name: /AGENTE-/ })).toContainText("2");
  await contact.getByRole("button", { name: /Ver gráfica/ }).click();
  await contact.getByRole("radio", { name: "En el tiempo" }).click();
  await expect(contact.locator("svg.recharts-surface").first()).toBeVisible();
});

test("the answers page is accessible, on a desk and at 360 px", async ({ page, request }) => {
  await signIn(page, "/answers");
  const agent = await threeVisits(request, page, [
    { contact: "true", withWhom: "Titular", amount: "1500.00", promiseOn: "2020-03-20" },
    { contact: "true", withWhom: "Vecino", amount: "800", promiseOn: "2020-03-25" },
    { contact: "false" },
  ]);
  await page.goto(`/answers?range=all&agent=${agent}`);
  await expect(card(page, "Fecha").getByRole("button", { name: /20\/03\/2020: 1 visita/ })).toBeVisible();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize(PHONE);
  await expect(card(page, "Monto").getByRole("button").first()).toBeVisible();
  await expectAccessible(page);
});

test("a filter that keeps no visit says so, and an unreadable one is set aside", async ({ page }) => {
  await signIn(page, "/answers?range=1999-01-01..1999-01-02&answer=nada");
  await expect(page.getByText("Ninguna visita de este filtro trae cuestionario")).toBeVisible();
  await expect(page.getByText(/se dejó de lado/)).toBeVisible();
  await expectAccessible(page);
});

test("a question that is given a meaning changes the outcome of visits read before", async ({
  page,
  request,
}) => {
  await signIn(page, "/settings/questions");
  const name = uniqueId("¿Firmó convenio? ");
  const own = { id: Number.parseInt(uniqueId("").slice(0, 6), 16) + 1_000, name, value: "true" };
  const visitId = uniqueId("C");
  await postVisit(request, visitBody(visitId, uniqueId("AGENTE-"), { contact: "true", own }));
  const outcome = () =>
    page.evaluate(async (q) => {
      const { visits } = await (await fetch(`/api/visits?range=all&q=${q}`)).json();
      return visits[0].outcome;
    }, visitId);
  expect(await outcome()).toBe("contact");

  await page.reload();
  const row = page.getByRole("row", { name });
  await expect(row.getByText("Sin significado")).toBeVisible();
  await row.getByRole("button", { name: /^Qué significa/ }).click();
  await page.getByRole("menuitemradio", { name: "¿Hubo promesa de pago?" }).click();
  const bar = page.getByRole("region", { name: "Cambios sin guardar" });
  await expect(bar).toContainText(/1 cambio · .*otra vez/);
  await bar.getByRole("button", { name: "Guardar y leer otra vez" }).click();
  await expect(bar).toHaveCount(0);
  await expect(row.getByText("Sin significado")).toHaveCount(0);
  await expect.poll(outcome, { timeout: 60_000 }).toBe("promise");
  await expect(page.getByText(/Última vez: .*terminada/)).toBeVisible({ timeout: 60_000 });
});

test("an answer in the customer's own words counts as contact once it is told to", async ({
  page,
  request,
}) => {
  const visitId = uniqueId("V");
  const words = uniqueId("Contacto telefónico ");
  await postVisit(request, visitBody(visitId, uniqueId("AGENTE-"), { contact: words }));
  await signIn(page, "/settings/questions");
  const outcome = () =>
    page.evaluate(async (q) => {
      const { visits } = await (await fetch(`/api/visits?range=all&q=${q}`)).json();
      return visits[0].outcome;
    }, visitId);
  expect(await outcome()).toBe("in_doubt");
  const yes = page.getByRole("region", { name: "Respuestas que dicen sí" });
  await yes.getByLabel("Frase nueva").fill(words);
  await yes.getByRole("button", { name: "Agregar frase" }).click();
  const bar = page.getByRole("region", { name: "Cambios sin guardar" });
  await bar.getByRole("button", { name: "Guardar y leer otra vez" }).click();
  await expect.poll(outcome, { timeout: 60_000 }).toBe("contact");
});

test("phrases for wrong addresses can be added, and unsaved changes discarded", async ({ page }) => {
  await signIn(page, "/settings/questions");
  const phrase = uniqueId("predio baldío ");
  const tags = page.getByRole("region", { name: "Etiquetas de domicilio equivocado" });
  await tags.getByLabel("Frase nueva").fill(phrase);
  await tags.getByRole("button", { name: "Agregar frase" }).click();
  await expect(page.getByRole("button", { name: `Quitar ${phrase}` })).toBeVisible();
  await expect(page.getByRole("region", { name: "Cambios sin guardar" })).toContainText(
    "ninguna visita se leerá otra vez",
  );
  await expectAccessible(page);
  await page.getByRole("button", { name: "Descartar" }).click();
  await expect(page.getByRole("button", { name: `Quitar ${phrase}` })).toHaveCount(0);
  await page.setViewportSize(PHONE);
  await expectAccessible(page);
});
