import { expect, type Page, test } from "@playwright/test";
import pg from "pg";
import { CrmSandbox } from "@/sandbox/wolkvox/crm/crm-sandbox";
import { dayFromToday, fieldVisit } from "./support/field-visit";
import { expectAccessible, postVisit, signIn, uniqueId } from "./support/story";

const TOKEN = "stories-crm-token";
// One CRM for these stories, which run one after the other: its faults come in the order they are asked for.
const crm = new CrmSandbox({ token: TOKEN });
let baseUrl = "";

test.beforeAll(async () => {
  baseUrl = await crm.start();
});
test.afterAll(() => crm.stop());

/** Sets the CRM up and switches it on for what happened since yesterday. */
async function connectCrm(page: Page): Promise<void> {
  const setUp = await page.request.put("/api/crm-connection", {
    data: {
      baseUrl,
      insertPath: "/server/API/v2/collections/insertGestion.php",
      queryPath: null,
      operation: "cobranza",
      token: TOKEN,
      timeoutS: 2,
      mapping: {},
    },
  });
  expect(setUp.status()).toBe(204);
  const steer = (data: object) => page.request.post("/api/delivery-targets/wolkvox-gestiones", { data });
  expect((await steer({ act: "pace", requestsPerMinute: 6_000, mostAtOnce: 1 })).status()).toBe(204);
  expect((await steer({ act: "switch-on", since: dayFromToday(-1) })).status()).toBe(204);
}

interface TaggedVisit {
  readonly client?: string;
  /** What it promises, and for which day. */
  readonly promise?: { readonly amount: string; readonly on: string };
}

/** A finished visit with this tag, of an account that has a record in the CRM. */
async function visitWithTag(page: Page, tagName: string, of: TaggedVisit = {}) {
  const { client = uniqueId("Gestión "), promise } = of;
  const externalID = uniqueId("GEST-");
  const at = `${dayFromToday(0)} 00:00:02`;
  const visit = JSON.parse(fieldVisit({ agentID: "77001", externalID, client, at, promise }));
  const database = new pg.Client({ connectionString: process.env.ATALAYA_E2E_DATABASE_URL });
  await database.connect();
  await database.query(
    `INSERT INTO accounts (id, external_id, portfolio_id, wolkvox_record_id)
     VALUES (gen_random_uuid(), $1, '00000000-0000-7000-8000-000000000001', $1)`,
    [externalID],
  );
  await database.end();
  await postVisit(page.request, JSON.stringify({ ...visit, tagName, finished: true, cancelled: false }));
  return { client, externalID };
}

/** Puts one rule for this tag before all others. */
async function addRule(page: Page, tagKey: string): Promise<void> {
  const { version, rules } = await (await page.request.get("/api/typifications")).json();
  const rule = { id: uniqueId("r").toLowerCase(), tags: [tagKey], products: [], answers: [], isSent: true };
  const answer = await page.request.put("/api/typifications", {
    data: {
      basedOn: version,
      note: null,
      rules: [{ ...rule, code: "E2E", description: "De prueba" }, ...rules],
    },
  });
  expect(answer.ok()).toBe(true);
}

const stateOf = async (page: Page, externalID: string): Promise<string | undefined> =>
  (await (await page.request.get(`/api/deliveries?q=${externalID}`)).json()).deliveries[0]?.state;

test("a tag without a rule is found, a rule written, the dry run read, and the gestión sent", async ({
  page,
}) => {
  await signIn(page, "/");
  const tag = uniqueId("Etiqueta ");
  const { client, externalID } = await visitWithTag(page, tag);
  await page.goto("/settings/typifications");
  await page
    .getByRole("button", { name: /^Ver \d+ más/ })
    .click({ timeout: 5_000 })
    .catch(() => undefined);
  await page.getByRole("button", { name: `Escribir regla para ${tag}` }).click();
  const dialog = page.getByRole("dialog", { name: "Regla de tipificación" });
  await dialog.getByLabel("Código").fill("CD77");
  await dialog.getByLabel("Descripción").fill("Contacto de la historia");
  await dialog.getByRole("button", { name: "Aplicar" }).click();
  await page.getByRole("button", { name: "Ensayar sin enviar" }).click();
  const entry = page.getByRole("listitem").filter({ hasText: client });
  await entry.locator("summary").click();
  await expect(entry).toContainText('"tipification_code": "CD77"');
  await page.getByRole("button", { name: "Guardar como nueva versión" }).click();
  await expect(page.getByText(/^Versión \d+ en uso$/)).toBeVisible();
  await expectAccessible(page);
  await connectCrm(page);
  await expect.poll(() => stateOf(page, externalID), { timeout: 30_000 }).toBe("sent");
  expect(crm.taken.filter(({ fields }) => fields.id_customer === externalID)).toHaveLength(1);
  await page.goto(`/deliveries?q=${externalID}`);
  await expect(
    page.getByRole("table", { name: "Envíos" }).getByText("Contacto de la historia"),
  ).toBeVisible();
  await expectAccessible(page);
});

test("an unknown is shown on the first page, and decided by a person", async ({ page }) => {
  await signIn(page, "/");
  await connectCrm(page);
  const tag = uniqueId("Duda ");
  await addRule(page, tag.toLowerCase().replace("-", " "));
  crm.failNext("reset-after");
  const { client, externalID } = await visitWithTag(page, tag);
  await expect.poll(() => stateOf(page, externalID), { timeout: 30_000 }).toBe("unknown");
  await page.goto("/");
  await page.getByRole("main").getByRole("link", { name: "Revisar" }).first().click();
  await page.goto(`/deliveries?state=unknown&q=${externalID}`);
  await page.getByRole("button", { name: `Ver el envío de ${externalID}` }).click();
  const drawer = page.getByRole("dialog", { name: client });
  await drawer.getByRole("button", { name: "Sí llegó" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Sí llegó" }).click();
  await expect.poll(() => stateOf(page, externalID)).toBe("sent");
  expect(crm.taken.filter(({ fields }) => fields.id_customer === externalID)).toHaveLength(1);
});

test("all refused ones that match are tried again, and told how many", async ({ page }) => {
  await signIn(page, "/");
  await connectCrm(page);
  const tag = uniqueId("Rechazo ");
  await addRule(page, tag.toLowerCase().replace("-", " "));
  crm.failNext("code-400");
  const { externalID } = await visitWithTag(page, tag);
  await expect.poll(() => stateOf(page, externalID), { timeout: 30_000 }).toBe("refused");
  await page.goto(`/deliveries?q=${externalID}`);
  await page.getByRole("button", { name: "Reintentar 1 rechazado" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Reintentar 1" }).click();
  await expect(page.getByText("1 envío vuelve a la fila")).toBeVisible();
  await expect.poll(() => stateOf(page, externalID), { timeout: 30_000 }).toBe("sent");
});

test("all of unknown outcome that match are decided in one go, once the number is typed", async ({
  page,
}) => {
  await signIn(page, "/");
  await connectCrm(page);
  const tag = uniqueId("Dudas ");
  await addRule(page, tag.toLowerCase().replace("-", " "));
  const client = uniqueId("Muchas ");
  crm.failNext("reset-after", "reset-before");
  const visits = [await visitWithTag(page, tag, { client }), await visitWithTag(page, tag, { client })];
  for (const { externalID } of visits) {
    await expect.poll(() => stateOf(page, externalID), { timeout: 30_000 }).toBe("unknown");
  }
  await page.goto(`/deliveries?q=${encodeURIComponent(client)}`);
  await page.getByRole("button", { name: "Decidir 2 desconocidos" }).click();
  const dialog = page.getByRole("alertdialog", { name: /2 envíos de resultado desconocido/ });
  await dialog.getByRole("radio", { name: "Enviar otra vez" }).click();
  await expect(dialog.getByText("quedarán dos veces")).toBeVisible();
  const confirm = dialog.getByRole("button", { name: "Enviar 2 otra vez" });
  await expect(confirm).toBeDisabled();
  await dialog.getByLabel("Para confirmar, escribe 2").fill("2");
  await expectAccessible(page);
  await confirm.click();
  await expect(page.getByText("2 vuelven a la fila")).toBeVisible();
  for (const { externalID } of visits) {
    await expect.poll(() => stateOf(page, externalID), { timeout: 30_000 }).toBe("sent");
  }
});

test("a rule for promises is written and tried out, and the CRM is told of the one that is kept", async ({
  page,
}) => {
  await signIn(page, "/");
  await connectCrm(page);
  const tag = uniqueId("Compromiso ");
  const { client, externalID } = await visitWithTag(page, tag, {
    promise: { amount: "750", on: dayFromToday(2) },
  });
  const promiseId = async (): Promise<string | undefined> => {
    const query = new URLSearchParams({ bucket: "all", q: client });
    return (await (await page.request.get(`/api/promises?${query}`)).json()).promises[0]?.id;
  };
  await expect.poll(promiseId).toBeDefined();
  await page.goto("/settings/typifications");
  await page.getByRole("button", { name: "Agregar regla" }).click();
  const dialog = page.getByRole("dialog", { name: "Regla de tipificación" });
  await dialog.getByRole("radio", { name: "Promesas que cambian" }).click();
  await dialog.getByText("Cubierta", { exact: true }).click();
  await dialog.getByText(tag).click();
  await expect(dialog.getByRole("checkbox", { name: "Cubierta", exact: true })).toBeChecked();
  await dialog.getByLabel("Código").fill("PC77");
  await dialog.getByLabel("Descripción").fill("Promesa cumplida");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Aplicar" }).click();
  await page.getByRole("button", { name: "Ensayar sin enviar" }).click();
  const example = page.getByRole("listitem").filter({ hasText: "Si la promesa pasa a Cubierta" });
  await example.filter({ hasText: client }).locator("summary").click();
  await expect(example.filter({ hasText: client })).toContainText('"type_interaction": "Promesa"');
  await page.getByRole("button", { name: "Guardar como nueva versión" }).click();
  await expect(page.getByText(/^Versión \d+ en uso$/)).toBeVisible();
  await page.goto(`/promises?bucket=all&q=${encodeURIComponent(client)}`);
  await page.getByRole("button", { name: `Marcar cubierta la promesa de ${client}` }).click();
  await expect(page.getByText("1 gestión a wolkvox CRM")).toBeVisible();
  // Other stories change how long a status waits: this one leaves now.
  const id = await promiseId();
  const hurry = { selection: { promise: id, target: "wolkvox-gestiones" } };
  expect((await page.request.post("/api/deliveries/retry", { data: hurry })).ok()).toBe(true);
  const told = () =>
    crm.taken.filter(({ fields }) => fields.id_customer === externalID).map(({ fields }) => fields);
  await expect.poll(() => told().length, { timeout: 30_000 }).toBe(1);
  expect(told()[0]).toMatchObject({ tipifycation_code: "PC77", type_interaction: "Promesa" });
  await page.goto(`/promises?bucket=all&open=${id}`);
  const history = page.getByRole("dialog", { name: client }).getByRole("region", { name: "Historial" });
  await history.getByRole("link", { name: "Gestiones a wolkvox CRM" }).click();
  await page.waitForURL(/\/deliveries\?/);
  await page.getByRole("dialog", { name: client }).getByRole("link", { name: "Ver la promesa" }).click();
  await page.waitForURL(/\/promises\?/);
  await expect(page.getByRole("dialog", { name: client })).toContainText("Marcada: Cubierta");
});
