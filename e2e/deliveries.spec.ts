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

/** A finished visit with this tag, of an account that has a record in the CRM. */
async function visitWithTag(page: Page, tagName: string) {
  const client = uniqueId("Gestión ");
  const externalID = uniqueId("GEST-");
  const at = `${dayFromToday(0)} 00:00:02`;
  const visit = JSON.parse(fieldVisit({ agentID: "77001", externalID, client, at }));
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
