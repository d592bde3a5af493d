import { expect, test } from "@playwright/test";
import { startThrowAway, type ThrowAway } from "../lib/launcher/throw-away/throw-away";
import { postVisit as postTo } from "../sandbox/kobra/sending/post-visit";
import { vendorExampleWithId } from "../sandbox/kobra/vendor-example";
import { expectAccessible, signIn } from "./support/story";

let stack: ThrowAway;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  stack = await startThrowAway();
  await Promise.all([stack.startWeb(), stack.startWorker()]);
});
test.afterAll(() => stack.stop());

test("the first run says why it is empty, and a test visit goes the whole way", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: stack.url, locale: "es-MX" });
  const page = await context.newPage();
  await signIn(page, "/", stack.admin);
  await expect(page.getByText("Aún no llegan visitas")).toBeVisible();
  await expect(page.getByText(stack.webhookUrl)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Enviar visita de prueba" }).click();
  await expect(
    page
      .getByRole("link", { name: /^Visitas/ })
      .filter({ hasText: "1" })
      .first(),
  ).toBeVisible();
  await page.getByRole("link", { name: /Cliente de Prueba/ }).click();
  await expect(page.getByRole("dialog").getByText("Visita de prueba enviada desde Atalaya.")).toBeVisible();
});

test("without a database the webhook asks to try again, and serves once it is back", async () => {
  const post = () =>
    postTo({
      url: stack.webhookUrl,
      key: stack.webhookKey,
      body: vendorExampleWithId(`again-${Date.now()}`),
    });
  expect((await post()).status).toBe(200);
  await stack.stopPostgres();
  const refused = await post();
  expect(refused.status).toBe(503);
  expect(refused.retryAfterMs).toBeGreaterThan(0);
  await stack.restartPostgres();
  await expect.poll(async () => (await post()).status, { timeout: 20_000 }).toBe(200);
});
