import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { addPerson } from "./support/people";
import { expectAccessible, postVisit, signIn, uniqueId, watchConsole, webhookKey } from "./support/story";

const visitOf = (fields: object) =>
  JSON.stringify({
    visitID: uniqueId("BUSCA-"),
    productID: 1,
    agentID: 4412,
    agent: "Agente Inventado",
    client: "Persona Inventada",
    finished: true,
    startDate: "2026-03-09 12:16:02",
    timeZone: "America/Mexico_City",
    ...fields,
  });

const rows = (page: Page) => page.getByRole("table").getByRole("row");
const question = (page: Page) => page.getByRole("textbox", { name: "Buscar en el cuerpo" });

async function ask(page: Page, text: string): Promise<void> {
  await question(page).fill(text);
  await question(page).press("Enter");
}

test("finds receipts by what their bodies say, whatever state they are in", async ({ page }) => {
  const complaints = watchConsole(page);
  await signIn(page, "/inbox");
  const externalID = uniqueId("CTA-");
  const folio = uniqueId("folio");
  await postVisit(page.request, visitOf({ externalID, checklist: [{ questionID: 11 }, { questionID: 14 }] }));
  await postVisit(page.request, `{"externalID":"${externalID}","${folio}":1}`);
  await page.goto("/inbox?status=all");
  await ask(page, `externalID = ${externalID}`);
  await expect(page).toHaveURL(/find=/);
  await expect(page.getByText(/^2 encontrados\. Se buscó en los [\d,]+ envíos\.$/)).toBeVisible();
  await expect(rows(page)).toHaveCount(3);
  await ask(page, `externalID = ${externalID} && checklist[1].questionID = 14`);
  await expect(page.getByText(/^1 encontrado\./)).toBeVisible();
  await page.reload();
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole("radio", { name: /^En cuarentena/ }).click();
  await expect(page.getByText("Ningún envío coincide")).toBeVisible();
  await ask(page, `externalID = ${externalID} && ${folio}`);
  await expect(rows(page)).toHaveCount(2);
  expect(complaints).toEqual([]);
});

test("says where a question about bodies goes wrong, and sets aside what a link cannot mean", async ({
  page,
}) => {
  await signIn(page, "/inbox");
  await ask(page, "checklist[uno]");
  await expect(page.getByText("En el carácter 10 debería ir [0], [1]… o [*]")).toBeVisible();
  await expect(page).not.toHaveURL(/find=/);
  await page.goto(`/inbox?range=2026-02-30..ayer&find=${encodeURIComponent("a'; DROP TABLE receipts; --")}`);
  await expect(
    page.getByText(
      "Una condición del enlace no se entiende y se dejó de lado: Recibido, Buscar en el cuerpo.",
    ),
  ).toBeVisible();
  const refused = await page.request.get(`/api/receipts?find=${encodeURIComponent("a' OR 1=1")}`);
  expect(refused.status()).toBe(400);
});

test("reads again all that match, once it has named how many", async ({ page }) => {
  await signIn(page, "/inbox");
  const mark = uniqueId("marca");
  for (const body of [`<${mark}>`, `{"${mark}": 1`]) await postVisit(page.request, body);
  await page.goto(`/inbox?find=${encodeURIComponent(`~ ${mark}`)}`);
  await expect(rows(page)).toHaveCount(3);
  await page.getByRole("button", { name: "Leer de nuevo los que coinciden" }).click();
  const dialog = page.getByRole("alertdialog", { name: "Leer de nuevo 2 envíos" });
  await expect(dialog.getByText("Se pondrán en la cola 2 envíos que coinciden con el filtro.")).toBeVisible();
  await dialog.getByRole("button", { name: "Leer 2 envíos" }).click();
  await expect(page.getByText("Se leyeron de nuevo 2 envíos")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("2 de los que coinciden siguen en cuarentena.")).toBeVisible();
});

async function postMany(request: APIRequestContext, count: number, body: string): Promise<void> {
  const send = () =>
    request.post("/api/webhooks/visits", { headers: { "api-key": webhookKey() }, data: body });
  const answers = await Promise.all(Array.from({ length: count }, send));
  expect(answers.every((answer) => answer.status() === 200)).toBe(true);
}

test("asks to type the number where it would read more than a hundred again", async ({ page }) => {
  await signIn(page, "/inbox");
  const mark = uniqueId("muchos");
  await postMany(page.request, 101, `<${mark}>`);
  await expect
    .poll(async () => {
      const find = encodeURIComponent(`~ ${mark}`);
      return (await (await page.request.get(`/api/receipts/replayable?find=${find}`)).json()).count;
    })
    .toBe(101);
  await page.goto(`/inbox?find=${encodeURIComponent(`~ ${mark}`)}`);
  await page.getByRole("button", { name: "Leer de nuevo los que coinciden" }).click();
  const dialog = page.getByRole("alertdialog", { name: "Leer de nuevo 101 envíos" });
  const confirm = dialog.getByRole("button", { name: "Leer 101 envíos" });
  await expect(confirm).toBeDisabled();
  await dialog.getByRole("textbox", { name: "Escribe 101 para confirmar" }).fill("101");
  await confirm.click();
  await expect(page.getByText("Se leyeron de nuevo 101 envíos")).toBeVisible({ timeout: 30_000 });
});

test("shows what keeps receipts in quarantine, and what Kobra sends that nobody knows", async ({ page }) => {
  await signIn(page, "/inbox");
  const field = uniqueId("campoNuevo");
  const name = uniqueId("¿Pregunta nueva ");
  const checklist = [
    {
      questionID: 7000 + (Date.now() % 1000),
      questionName: name,
      answers: [{ answerTypeID: 8, value: "true" }],
    },
  ];
  const startDate = new Date().toISOString().slice(0, 19).replace("T", " ");
  await postVisit(
    page.request,
    visitOf({ [field]: "x", checklist, startDate, timeZone: "UTC", productID: 77 }),
  );
  await postVisit(page.request, "no soy json");
  await page.goto("/inbox?view=causes");
  const causes = page.getByRole("list", { name: "Causas de la cuarentena" });
  await expect(causes.getByText("No es JSON", { exact: true })).toBeVisible();
  await causes.getByRole("button", { name: "Ver los envíos con la causa No es JSON" }).click();
  await expect(page).toHaveURL(/cause=not-json/);
  await page.getByRole("radio", { name: "Novedades" }).click();
  const questions = page.getByRole("list", { name: "Preguntas sin significado" });
  await expect(questions.getByText(name)).toBeVisible();
  await page.getByRole("button", { name: `Ver los envíos con el campo ${field}` }).click();
  await expect(page).toHaveURL(new RegExp(`field=${field}`));
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole("button", { name: `Quitar la condición: con el campo ${field}` }).click();
  await expect(page).not.toHaveURL(/field=/);
});

test("downloads a body byte for byte, even where it is no text", async ({ page, browser }) => {
  await signIn(page, "/inbox");
  const body = Buffer.from([0x7b, 0xf1, 0xff, 0x00, 0xfe, 0x7d]);
  const receiptId = await postVisit(page.request, body);
  await page.goto(`/inbox?receipt=${receiptId}`);
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Descargar el cuerpo" }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await downloading).createReadStream()) chunks.push(Buffer.from(chunk));
  expect(Buffer.concat(chunks).equals(body)).toBe(true);
  const answer = await page.request.get(`/api/receipts/${receiptId}/raw`);
  expect(answer.headers()).toMatchObject({
    "content-type": "application/octet-stream",
    "x-content-type-options": "nosniff",
    "content-disposition": `attachment; filename="${receiptId}.bin"`,
  });
  const viewer = await addPerson(page, "viewer");
  const context = await browser.newContext();
  const own = await context.newPage();
  await signIn(own, "/", viewer);
  expect((await own.request.get(`/api/receipts/${receiptId}/raw`)).status()).toBe(403);
  await context.close();
});

for (const [width, scheme] of [
  [1280, "light"],
  [360, "dark"],
] as const) {
  test(`is accessible and fits at ${width} px, ${scheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    await signIn(page, "/inbox");
    await postVisit(page.request, visitOf({ [uniqueId("campo")]: 1 }));
    for (const path of ["/inbox?status=all&find=agentID", "/inbox?view=causes", "/inbox?view=drift"]) {
      await page.goto(path);
      await expect(page.getByText(/Actualizado/).first()).toBeVisible();
      await expectAccessible(page);
    }
    await page.goto("/inbox");
    await page.getByRole("button", { name: "Cómo buscar en el cuerpo" }).click();
    await expect(page.getByText("No trae visitID", { exact: true }).first()).toBeVisible();
    await expectAccessible(page);
  });
}
