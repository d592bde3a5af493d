import { expect, type Page } from "@playwright/test";
import pg from "pg";
import type { KobraSandbox } from "@/sandbox/kobra/import/server";
import { addDraft } from "./support/import-drafts";
import { test } from "./support/own-atalaya";
import { signInByForm } from "./support/story";

const ROWS = 4_000;
const CHUNK = 100;
const SENT_BEFORE = 12;
/** Until another worker sees that the first is dead, on a slow machine too. */
const COMES_BACK_MS = 120_000;

const tile = (page: Page, outcome: string) =>
  page.getByRole("region", { name: "Avance" }).getByRole("button", { name: new RegExp(`^${outcome}`) });

/** What the ledger says of each row beside what Kobra has: those that differ. */
async function findDiffering(databaseUrl: string, importId: string, kobra: KobraSandbox): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ id: string; status: string; values: Record<string, unknown> }>(
    `SELECT external_id AS id, status::text, "values" FROM import_rows WHERE import_id = $1`,
    [importId],
  );
  await client.end();
  expect(rows).toHaveLength(ROWS);
  expect(kobra.accounts.size).toBe(ROWS);
  return rows
    .filter(({ id, status, values }) => {
      const kept = kobra.accounts.get(id);
      const isSame = Object.entries(values).every(([field, value]) => kept?.[field] === value);
      return status !== "accepted" || kept === undefined || !isSame;
    })
    .map(({ id }) => id);
}

test("a file goes on where it stopped when the worker dies in the middle and comes back", async ({
  page,
  own: { stack, kobra, kobraAccess },
}) => {
  test.setTimeout(480_000);
  await signInByForm(page, "/imports", stack.admin);
  const pace = { chunkSize: CHUNK, requestsPerMinute: 6_000, timeoutS: 300 };
  const setUp = await page.request.put("/api/kobra-connection", { data: { ...kobraAccess, ...pace } });
  expect(setUp.ok()).toBe(true);
  const place = { databaseUrl: stack.databaseUrl, email: stack.admin.email };
  const importId = await addDraft("RES", { rows: ROWS, faulty: [] }, place);
  const worker = await stack.startWorker();

  await test.step("the worker dies in the middle of a request that Kobra took", async () => {
    kobra.failNext(...Array<null>(SENT_BEFORE).fill(null), "silence-after");
    await page.goto(`/imports/${importId}`);
    await page.getByRole("button", { name: "Enviar a Kobra" }).click();
    await expect.poll(() => kobra.requests.at(-1)?.result, { timeout: 60_000 }).toBe("silence-after");
    await worker.kill9();
  });

  await test.step("the page tells how far it came, also when it is opened anew", async () => {
    await expect(tile(page, "En Kobra")).toContainText("1,200");
    await expect(tile(page, "En camino")).toContainText("100");
    await page.reload();
    await expect(tile(page, "En Kobra")).toContainText("1,200");
    await expect(tile(page, "En espera")).toContainText("2,700");
    await expect(page.getByText("1,200 de 4,000 filas con resultado")).toBeVisible();
    await expect(page.getByText("Enviando", { exact: true })).toBeVisible();
  });

  await test.step("the next worker goes on, and every row ends as it is in Kobra", async () => {
    await stack.startWorker();
    await expect(page.getByText("Terminada", { exact: true })).toBeVisible({ timeout: COMES_BACK_MS });
    await expect(tile(page, "En Kobra")).toContainText("4,000");
    await expect(page.getByText("4,000 de 4,000 filas con resultado")).toBeVisible();
    expect(await findDiffering(stack.databaseUrl, importId, kobra)).toEqual([]);
  });
});
