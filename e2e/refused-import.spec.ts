import { expect, type Page, test } from "@playwright/test";
import { addDraft, controlKobra } from "./support/import-drafts";
import { connectKobra } from "./support/kobra";
import { expectAccessible, signIn, uniqueId } from "./support/story";

const EXPIRED = "El convenio 4411 venció.";

const tile = (page: Page, outcome: string) =>
  page.getByRole("region", { name: "Avance" }).getByRole("button", { name: new RegExp(`^${outcome}`) });

test("stops an import of which Kobra refuses everything, says so, and goes on when told to", async ({
  page,
}) => {
  await signIn(page, "/settings");
  await connectKobra(page.request);
  const prefix = uniqueId("CONV");
  const importId = await addDraft(prefix, { rows: 900, faulty: [] });
  await controlKobra(page.request, { refuseStarting: { [prefix]: EXPIRED } });
  expect((await page.request.post(`/api/imports/${importId}/start`)).ok()).toBe(true);

  await page.getByRole("button", { name: /^Avisos/ }).click();
  const notice = page.getByRole("dialog", { name: "Avisos" }).getByRole("link", { name: `${prefix}.csv` });
  await expect(notice).toContainText(`Kobra rechaza todo: «${EXPIRED}»`, { timeout: 60_000 });
  await notice.click();
  await page.waitForURL(`**/imports/${importId}`);
  await expect(
    page.getByText(`Kobra rechaza una cuenta tras otra, y la carga se detuvo sola: «${EXPIRED}»`),
  ).toBeVisible();
  await expect(page.getByText("Faltan 860 filas; no se manda ninguna hasta que decidas.")).toBeVisible();
  await expect(tile(page, "Rechazada")).toContainText("40");
  await expect(page.getByRole("button", { name: "Cancelar lo que falta" })).toHaveCount(1);
  await page.getByRole("radio", { name: "Lotes y peticiones" }).click();
  await expect(page.getByText("Muestra *1", { exact: true })).toBeVisible();
  await expectAccessible(page);

  await controlKobra(page.request, { refuseStarting: { [prefix]: null } });
  await page.getByRole("button", { name: "Continuar de todos modos" }).click();
  await expect(page.getByText("Terminada", { exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(tile(page, "En Kobra")).toContainText("860");
  await expect(page.getByRole("button", { name: "Reenviar las 40 que fallaron" })).toBeVisible();
});
