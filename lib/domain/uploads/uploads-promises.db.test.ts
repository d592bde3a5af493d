import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { db, pool } from "@/lib/platform/db";
import { UNASSIGNED_PORTFOLIO_ID } from "../users/rules";
import type { Viewer } from "../users/schema";
import { discardUpload, expireUploads, planUpload } from "./commands/change-upload";
import { confirmUpload } from "./commands/confirm-upload";
import type { HandedRow } from "./commands/hand-over";
import { receiveUpload } from "./commands/receive-upload";
import { type HandOver, workUpload } from "./commands/work-upload";
import { openSentBefore } from "./queries/find-sent-before";
import { getUpload } from "./queries/get-upload";
import type { Upload } from "./schema";
import { addSender, bringFile, fileOf, HEADERS, lineOf } from "./uploads.fixtures";

let viewer: Viewer;
beforeAll(async () => {
  viewer = await addSender();
});

const handed: HandedRow[] = [];
const handOver: HandOver = async (_client, _upload, rows) => {
  handed.length = 0;
  for await (const batch of rows) handed.push(...batch);
};
const work = (uploadId: string) => workUpload(uploadId, handOver);
async function bring(body: string): Promise<Upload> {
  const uploadId = await bringFile(viewer, body);
  await work(uploadId);
  return getUpload(viewer, uploadId);
}
const planOf = ({ plan }: Upload) => {
  if (!plan) throw new Error("no plan");
  return plan;
};
const ALL = { faulty: "include", repeated: "include", sentBefore: "include" } as const;
const actionsOf = async (subject: string) =>
  (await db().auditEvent.findMany({ where: { subject }, orderBy: { at: "asc" } })).map(
    ({ action }) => action,
  );

describe("what is sent", () => {
  const withEmail = HEADERS.replace("totalPending", "totalPending,email");
  const body = [
    withEmail,
    `${lineOf("i-1")},no es un correo`,
    `${lineOf("i-2", { 9: "mucho" })},`,
    `${lineOf("i-3")},`,
  ].join("\n");
  const sentBy = async (faulty: "include" | "leave-out") => {
    const upload = await bring(body);
    expect(upload.counts).toMatchObject({ sound: 1, faulty: 2, includable: 1 });
    await confirmUpload(viewer, upload.id, { ...ALL, faulty });
    await work(upload.id);
    return handed.filter(({ values }) => values !== null);
  };
  it("is no faulty row where they are left out, and only what can do without its faulty cells otherwise", async () => {
    expect((await sentBy("leave-out")).map(({ externalId }) => externalId)).toEqual(["i-3"]);
    const included = await sentBy("include");
    expect(included.map(({ externalId }) => externalId)).toEqual(["i-1", "i-3"]);
    expect(included[0]?.values).not.toHaveProperty("email");
  });

  it("has what holds for the whole file, and keeps for us what Kobra does not take", async () => {
    const upload = await bring(
      `${HEADERS.replace(",productID", "")},Zona\n${lineOf("x-1").replace(",1,MX", ",MX")},Norte`,
    );
    expect(upload.counts).toMatchObject({ faulty: 1 });
    await planUpload(viewer, upload.id, { ...planOf(upload), fixed: { productID: "2" } });
    await work(upload.id);
    await confirmUpload(viewer, upload.id, { ...ALL, faulty: "block" });
    await work(upload.id);
    expect(handed).toMatchObject([{ values: { productID: 2 }, extras: { Zona: "Norte" } }]);
  });
});

describe("a confirmation", () => {
  it("makes one import however often it is given", async () => {
    const upload = await bring(fileOf(lineOf("1")));
    const first = await confirmUpload(viewer, upload.id, ALL);
    expect(await confirmUpload(viewer, upload.id, ALL)).toEqual(first);
  });
  it("is refused while rows are not checked by the last plan", async () => {
    const upload = await bring(fileOf(lineOf("1")));
    await planUpload(viewer, upload.id, planOf(upload));
    await expect(confirmUpload(viewer, upload.id, ALL)).rejects.toMatchObject({ code: "conflict" });
  });
  it("is refused where nothing would be sent", async () => {
    const upload = await bring(fileOf(lineOf("1", { 9: "mucho" })));
    await expect(confirmUpload(viewer, upload.id, ALL)).rejects.toMatchObject({ code: "conflict" });
  });
});

it("gives no field to two columns", async () => {
  const upload = await bring(fileOf(lineOf("1")));
  const plan = planOf(upload);
  await expect(planUpload(viewer, upload.id, { ...plan, fixed: { city: "Toluca" } })).rejects.toMatchObject({
    code: "invalid-input",
  });
});

it("is changed and thrown away by its sender alone", async () => {
  const upload = await bring(fileOf(lineOf("1")));
  const other = await addSender();
  const notFound = { code: "not-found" };
  await expect(planUpload(other, upload.id, planOf(upload))).rejects.toMatchObject(notFound);
  await expect(discardUpload(other, upload.id)).rejects.toMatchObject(notFound);
  await expect(confirmUpload(other, upload.id, ALL)).rejects.toMatchObject(notFound);
});

it("leaves a trace of who added, confirmed and threw away", async () => {
  const kept = await bring(fileOf(lineOf("1")));
  await confirmUpload(viewer, kept.id, ALL);
  expect(await actionsOf(kept.id)).toEqual(["upload.added", "upload.confirmed"]);
  const thrown = await bring(fileOf(lineOf("1")));
  await discardUpload(viewer, thrown.id);
  expect(await actionsOf(thrown.id)).toEqual(["upload.added", "upload.discarded"]);
});

describe("the arrival of a file", () => {
  const send = (person: Viewer, declaredBytes: number | null, body: string) =>
    receiveUpload(person, {
      fileName: "cuentas.csv",
      declaredBytes,
      body: (async function* () {
        yield Buffer.from(body);
      })(),
    });
  it("that breaks off is refused, and nothing of it is kept", async () => {
    const person = await addSender();
    await expect(send(person, 1_000, "a,b")).rejects.toMatchObject({ code: "invalid-input" });
    expect(await db().upload.count({ where: { createdById: person.userId } })).toBe(0);
  });
  it("is refused while twenty of the person's wait", async () => {
    const person = await addSender();
    for (let n = 0; n < 20; n += 1) await send(person, null, `a,b\n${n},1`);
    await expect(send(person, null, "a,b\n1,2")).rejects.toMatchObject({ code: "too-many-requests" });
  });
  it("keeps its bytes in their order, however large", async () => {
    const person = await addSender();
    const lines = Array.from({ length: 30_000 }, (_each, n) => lineOf(`o-${n}`));
    const uploadId = await bringFile(person, fileOf(...lines));
    await work(uploadId);
    expect((await getUpload(person, uploadId)).counts).toMatchObject({
      sound: 30_000,
      faulty: 0,
      repeated: 0,
    });
  });
});

it("goes with its rows when its time is over, and not before", async () => {
  const upload = await bring(fileOf(lineOf("1")));
  const rows = () => db().uploadRow.count({ where: { uploadId: upload.id } });
  await expireUploads(new Date());
  expect(await rows()).toBe(1);
  await expireUploads(new Date(Date.now() + 8 * 86_400_000));
  expect(await rows()).toBe(0);
  expect(await db().upload.count({ where: { id: upload.id } })).toBe(0);
});

it("was sent before only where Kobra holds every value, and the person may see it", async () => {
  const fields = { externalID: "p-1", totalPending: 5 };
  const portfolioId = uuidv7();
  await db().portfolio.create({ data: { id: portfolioId, name: `Norte ${portfolioId}` } });
  await db().account.create({ data: { id: uuidv7(), externalId: "p-1", portfolioId, fields } });
  const upload = await bring(fileOf(lineOf("1")));
  await db().import.create({
    data: {
      id: uuidv7(),
      kind: "file",
      importType: 2,
      status: "done",
      createdById: viewer.userId,
      fileName: upload.fileName,
    },
  });
  const ask = async (portfolioIds: string[] | null, values: object) => {
    const scope = portfolioIds ? ({ kind: "portfolios", portfolioIds } as const) : ({ kind: "all" } as const);
    const find = await openSentBefore(pool(), scope);
    return find?.([{ externalId: "p-1", values }]);
  };
  expect(await ask(null, fields)).toEqual([true]);
  expect(await ask([portfolioId], fields)).toEqual([true]);
  expect(await ask([UNASSIGNED_PORTFOLIO_ID], fields)).toEqual([false]);
  expect(await ask(null, { ...fields, totalPending: 6 })).toEqual([false]);
});
