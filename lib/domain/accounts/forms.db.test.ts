import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

vi.hoisted(() => {
  process.env.ATALAYA_ALLOWED_HOSTS = "127.0.0.1";
  process.env.ATALAYA_SEALING_KEY = "A".repeat(43);
});

import { db } from "@/lib/platform/db";
import type { KobraSandbox } from "@/sandbox/kobra/import/server";
import { addImport } from "../imports/commands/add-import";
import { planImports } from "../imports/commands/plan-imports";
import { startImport } from "../imports/commands/steer-import";
import { MADE_UP_TEXTS, makeKobraSandbox, setUpSandboxKobra } from "../imports/imports.fixtures";
import { sendImports } from "../imports/jobs";
import { UNASSIGNED_PORTFOLIO_ID } from "../users/rules";
import type { Viewer } from "../users/schema";
import { changeOwnFields } from "./commands/change-own-fields";
import { deleteDraft, saveDraft } from "./commands/keep-draft";
import { chooseInactivation, previewInactivation } from "./queries/choose-inactivation";
import { listDrafts } from "./queries/list-drafts";
import { listSends } from "./queries/list-sends";
import { getAccountToEdit, readForm } from "./queries/read-form";
import { getSendState } from "./queries/send-state";
import { ACCOUNT_FIELD_NAMES } from "./rules/account-fields/account-fields";
import { TYPE_OF_FORM } from "./rules/account-form";
import type { AccountTexts } from "./rules/read-account/read-account";
import { phaseOfOne } from "./rules/send-progress";
import type { AccountForm } from "./schema/form";

const ALL = { kind: "all" } as const;
const north = uuidv7();
let kobra: KobraSandbox;
let ana: Viewer;
let eva: Viewer;

async function addPerson(name: string, portfolioIds: readonly string[] | null): Promise<Viewer> {
  const user = await db().user.create({
    data: {
      id: uuidv7(),
      name,
      email: `${name.toLowerCase()}@atalaya.example`,
      role: "supervisor",
      passwordHash: "-",
      seesAllPortfolios: portfolioIds === null,
    },
  });
  const scope = portfolioIds ? ({ kind: "portfolios", portfolioIds } as const) : ALL;
  return { userId: user.id, name, email: user.email, role: "supervisor", scope };
}

beforeAll(async () => {
  kobra = makeKobraSandbox();
  const baseUrl = await kobra.start();
  await db().portfolio.create({ data: { id: north, name: "Norte", kobraBranchId: "77" } });
  ana = await addPerson("Ana", null);
  eva = await addPerson("Eva", [north]);
  await setUpSandboxKobra(ana.userId, baseUrl, { timeoutS: 2 });
});
afterAll(() => kobra.stop());

const WHOLE: AccountTexts = { ...MADE_UP_TEXTS, postalCode: "00316", totalPending: "1500.5" };

/** As the route does: the form is an import of one row. */
async function send(form: AccountForm, accountId: string | null, texts: AccountTexts): Promise<string> {
  const row = await readForm(ana.scope, { form, accountId, texts });
  const rows = [{ rowNumber: 1, ...row, extras: {} }];
  return run(TYPE_OF_FORM[form], rows);
}

async function run(importType: 1 | 2 | 3, rows: Parameters<typeof addImport>[1]["rows"]): Promise<string> {
  const { importId } = await addImport(ana.userId, { kind: "form", importType, fileName: null, rows });
  await startImport(ana, importId);
  await planImports();
  await sendImports.run({}, new AbortController().signal);
  return importId;
}

async function makeAccount(externalID: string) {
  await send("whole", null, { ...WHOLE, externalID });
  return db().account.findUniqueOrThrow({ where: { externalId: externalID } });
}

it("sends a new account, and balances after it, and tells what each changed", async () => {
  const account = await makeAccount("F-1");
  expect(kobra.accounts.get("F-1")).toMatchObject({
    postalCode: "00316",
    totalPending: 1500.5,
    productID: 1,
  });
  const begun = await getAccountToEdit(ALL, account.id);
  expect(begun.texts).toMatchObject({ externalID: "F-1", totalPending: "1500.5", postalCode: "00316" });
  const importId = await send("balances", account.id, { ...begun.texts, totalPending: "900" });
  const state = await getSendState(ana, importId);
  expect(state).toMatchObject({ status: "done", counts: { accepted: 1 }, accountId: account.id });
  expect(phaseOfOne(state)).toBe("accepted");
  expect(kobra.accounts.get("F-1")).toMatchObject({ totalPending: 900, name: "Antonia" });
  expect(kobra.requests.at(-1)).toMatchObject({ importTypeId: 2, externalIds: ["F-1"] });
  const { sends } = await listSends(ALL, account.id);
  expect(sends.map(({ importType, status, senderName }) => [importType, status, senderName])).toEqual([
    [2, "accepted", "Ana"],
    [1, "accepted", "Ana"],
  ]);
  expect(sends[0]?.changes).toEqual([{ field: "totalPending", before: "1500.5", after: "900" }]);
});

it("never sends what is for our own use, whichever way it came", async () => {
  const account = await makeAccount("F-2");
  await changeOwnFields(ana, account.id, { wolkvoxRecordId: "wv-99", extras: { ruta: "Norte 4" } });
  await send("whole", account.id, (await getAccountToEdit(ALL, account.id)).texts);
  const { reading, texts } = await readForm(ALL, { form: "whole", accountId: account.id, texts: WHOLE });
  const extras = { wolkvoxRecordId: "wv-100", plaza: "Centro" };
  await run(1, [{ rowNumber: 1, texts, reading, extras }]);
  const rows = await chooseInactivation(ALL, {
    filter: { q: "F-2" },
    accountIds: null,
    isInactive: true,
    count: 1,
  });
  await run(1, rows);
  const known = new Set<string>(ACCOUNT_FIELD_NAMES);
  expect(Object.keys(kobra.accounts.get("F-2") ?? {}).filter((name) => !known.has(name))).toEqual([]);
  expect(kobra.requests.filter(({ result }) => result !== "accepted")).toEqual([]);
  expect(await db().account.findUnique({ where: { id: account.id } })).toMatchObject({
    wolkvoxRecordId: "wv-100",
    extras: { ruta: "Norte 4", plaza: "Centro" },
    isInactive: true,
  });
});

it("inactivates exactly as many as were named, and wakes them up again", async () => {
  for (const id of ["G-1", "G-2"]) await makeAccount(id);
  await db().account.create({
    data: { id: uuidv7(), externalId: "G-3", portfolioId: UNASSIGNED_PORTFOLIO_ID },
  });
  const choice = { filter: { q: "g" }, accountIds: null, isInactive: true };
  const ids = (await db().account.findMany({ where: { externalId: { startsWith: "G-" } } })).map(
    ({ id }) => id,
  );
  const picked = { ...choice, filter: {}, accountIds: ids };
  expect(await previewInactivation(ALL, picked)).toEqual({
    matching: 3,
    already: 0,
    incomplete: 1,
    sendable: 2,
  });
  await expect(chooseInactivation(ALL, { ...picked, count: 1 })).rejects.toMatchObject({ code: "conflict" });
  await expect(chooseInactivation(ALL, { ...picked, count: 3 })).rejects.toMatchObject({ code: "conflict" });
  await run(1, await chooseInactivation(ALL, { ...picked, count: 2 }));
  expect([kobra.accounts.get("G-1"), kobra.accounts.get("G-2")]).toMatchObject([
    { inactive: true, totalPending: 1500.5 },
    { inactive: true },
  ]);
  await run(1, await chooseInactivation(ALL, { ...picked, isInactive: false, count: 2 }));
  expect(kobra.accounts.get("G-1")).toMatchObject({ inactive: false });
  expect(await db().account.count({ where: { isInactive: true, externalId: { startsWith: "G-" } } })).toBe(0);
});

describe("a form is refused", () => {
  it("where a field cannot be sent, with the problem named", async () => {
    const texts = { ...WHOLE, externalID: "F-9", postalCode: "?" };
    await expect(readForm(ALL, { form: "whole", accountId: null, texts })).rejects.toMatchObject({
      code: "invalid-input",
      details: { problems: [{ field: "postalCode", code: "not-a-postal-code" }] },
    });
  });

  it("where the account or its branch is another portfolio's", async () => {
    await makeAccount("F-10");
    const own = { form: "whole", accountId: null } as const;
    await expect(
      readForm(eva.scope, { ...own, texts: { ...WHOLE, externalID: "F-10" } }),
    ).rejects.toMatchObject({ code: "conflict", details: { cause: "foreign" } });
    const elsewhere = { ...WHOLE, externalID: "F-11", branchID: "77" };
    const nowhere = { ...eva.scope, portfolioIds: [] } as const;
    await expect(readForm(nowhere, { ...own, texts: elsewhere })).rejects.toMatchObject({ code: "conflict" });
    expect((await readForm(eva.scope, { ...own, texts: elsewhere })).reading.isSendable).toBe(true);
    const { id } = await db().account.findUniqueOrThrow({ where: { externalId: "F-10" } });
    await expect(getAccountToEdit(eva.scope, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(changeOwnFields(eva, id, { wolkvoxRecordId: "x", extras: {} })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

it("says what Kobra said where it refused, with the form to correct", async () => {
  kobra.poisoned.set("F-12", "Registro repetido.");
  const importId = await send("whole", null, { ...WHOLE, externalID: "F-12" });
  const state = await getSendState(ana, importId);
  expect(phaseOfOne(state)).toBe("rejected");
  expect(state).toMatchObject({ accountId: null, texts: { externalID: "F-12" } });
  expect(state.reason).toBeTruthy();
  await expect(getSendState(eva, importId)).rejects.toMatchObject({ code: "not-found" });
});

it("keeps a draft for its writer alone, until it is thrown away", async () => {
  const draftId = uuidv7();
  const draft = { form: "whole", accountId: null, texts: { name: "Antonia" } } as const;
  await saveDraft(ana, draftId, draft);
  await saveDraft(ana, draftId, { ...draft, texts: { name: "Antonieta" } });
  expect((await listDrafts(ana)).drafts).toMatchObject([{ id: draftId, texts: { name: "Antonieta" } }]);
  expect((await listDrafts(eva)).drafts).toEqual([]);
  await expect(saveDraft(eva, draftId, draft)).rejects.toMatchObject({ code: "not-found" });
  await deleteDraft(eva, draftId);
  expect((await listDrafts(ana)).drafts).toHaveLength(1);
  await deleteDraft(ana, draftId);
  expect((await listDrafts(ana)).drafts).toEqual([]);
});
