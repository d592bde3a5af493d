import pg from "pg";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { db, pool } from "@/lib/platform/db";
import type { Viewer } from "../users/schema";
import { callForForgotten } from "./commands/call-for-work";
import { chooseSheet, planUpload } from "./commands/change-upload";
import { workUpload } from "./commands/work-upload";
import { type RunUpload, uploadHandlers } from "./jobs";
import { getUpload } from "./queries/get-upload";
import { isLeftWaiting } from "./queries/has-work";
import { addSender, bringFile, fileOf, lineOf } from "./uploads.fixtures";
import { sheetDataOf, workbookOf } from "./workbook.fixtures";

let viewer: Viewer;
beforeAll(async () => {
  viewer = await addSender();
});

const never = new AbortController().signal;
const handle = (uploadId: string, run: RunUpload) => uploadHandlers(run)[0]?.run({ uploadId }, never);
const runHere: RunUpload = async (uploadId) => {
  await workUpload(uploadId, async () => undefined);
  return "done";
};
const waitingJobs = async (uploadId: string) => {
  const { rowCount } = await pool().query(
    "SELECT FROM pgboss.job WHERE state = 'created' AND data->'payload'->>'uploadId' = $1",
    [uploadId],
  );
  return rowCount;
};
const readFile = async () => {
  const uploadId = await bringFile(viewer, fileOf(lineOf("1"), lineOf("2")));
  await handle(uploadId, runHere);
  return getUpload(viewer, uploadId);
};
const planAgain = async (upload: Awaited<ReturnType<typeof readFile>>) => {
  if (!upload.plan) throw new Error("no plan");
  await planUpload(viewer, upload.id, upload.plan);
};

describe("a process that is killed while it reads", () => {
  it("has its file read once more by itself, a moment later", async () => {
    const uploadId = await bringFile(viewer, fileOf(lineOf("1")));
    const before = (await waitingJobs(uploadId)) ?? 0;
    await handle(uploadId, async () => "died");
    expect(await getUpload(viewer, uploadId)).toMatchObject({ status: "reading", problem: null });
    expect(await waitingJobs(uploadId)).toBe(before + 1);
    await handle(uploadId, runHere);
    expect(await getUpload(viewer, uploadId)).toMatchObject({ status: "read", rowCount: 1 });
  });

  it("is blamed on the file the second time, and nothing is begun anew", async () => {
    const uploadId = await bringFile(viewer, fileOf(lineOf("1")));
    await handle(uploadId, async () => "died");
    const before = await waitingJobs(uploadId);
    await handle(uploadId, async () => "died");
    expect(await getUpload(viewer, uploadId)).toMatchObject({
      status: "failed",
      problem: { code: "reader-died" },
    });
    expect(await waitingJobs(uploadId)).toBe(before);
  });

  it("is counted once where two workers saw one each", async () => {
    const uploadId = await bringFile(viewer, fileOf(lineOf("1")));
    const before = (await waitingJobs(uploadId)) ?? 0;
    await Promise.all([handle(uploadId, async () => "died"), handle(uploadId, async () => "died")]);
    expect(await waitingJobs(uploadId)).toBe(before + 1);
    expect((await getUpload(viewer, uploadId)).status).toBe("failed");
  });

  it("is blamed at once where it was ended for taking half an hour", async () => {
    const uploadId = await bringFile(viewer, fileOf(lineOf("1")));
    await handle(uploadId, async () => "too-slow");
    expect(await getUpload(viewer, uploadId)).toMatchObject({
      status: "failed",
      problem: { code: "reader-died" },
    });
  });
});

it("begins anew where a process died that only checked, and blames nobody", async () => {
  const upload = await readFile();
  await planAgain(upload);
  await expect(handle(upload.id, async () => "died")).rejects.toThrow();
  await handle(upload.id, runHere);
  expect(await getUpload(viewer, upload.id)).toMatchObject({ status: "read", isChecking: false });
});

describe("a change while a process is at work", () => {
  it("is in line by itself, whatever is in line or under way", async () => {
    const upload = await readFile();
    const before = (await waitingJobs(upload.id)) ?? 0;
    await planAgain(upload);
    await planAgain(upload);
    expect(await waitingJobs(upload.id)).toBe(before + 2);
  });

  it("starts no second process, which would find nothing to do", async () => {
    const upload = await readFile();
    let runs = 0;
    const count: RunUpload = async () => {
      runs += 1;
      return "done";
    };
    await handle(upload.id, count);
    expect(runs).toBe(0);
    await planAgain(upload);
    const other = await pool().connect();
    await other.query("SELECT pg_advisory_lock(hashtextextended($1, 0))", [upload.id]);
    await handle(upload.id, count);
    await workUpload(upload.id, async () => undefined);
    expect(runs).toBe(0);
    expect((await getUpload(viewer, upload.id)).isChecking).toBe(true);
    await other.query("SELECT pg_advisory_unlock_all()");
    other.release();
    expect(await isLeftWaiting(upload.id)).toBe(true);
  });

  it("is seen by that process, though it has looked for the last time and others rely on it", async () => {
    const upload = await readFile();
    await planAgain(upload);
    const query = pg.Client.prototype.query;
    const late = vi.spyOn(pg.Client.prototype, "query");
    const changeThen = async (goOn: () => unknown) => {
      late.mockRestore();
      await planAgain(upload);
      await workUpload(upload.id, async () => undefined);
      expect((await getUpload(viewer, upload.id)).isChecking).toBe(true);
      return goOn();
    };
    late.mockImplementation(function (this: pg.Client, ...args: Parameters<typeof query>) {
      const goOn = () => query.apply(this, args);
      return String(args[0]).includes("pg_advisory_unlock") ? changeThen(goOn) : goOn();
    });
    await workUpload(upload.id, async () => undefined);
    expect((await getUpload(viewer, upload.id)).isChecking).toBe(false);
  });
});

it("puts in line again what waits though no job is left for it", async () => {
  const uploadId = await bringFile(viewer, fileOf(lineOf("1")));
  await pool().query("DELETE FROM pgboss.job");
  await callForForgotten(new Date(Date.now() - 1_000_000));
  expect(await waitingJobs(uploadId)).toBe(0);
  await callForForgotten(new Date(Date.now() + 1_000));
  await callForForgotten(new Date(Date.now() + 1_000));
  expect(await waitingJobs(uploadId)).toBe(1);
});

it("forgets why a sheet could not be read, and what was killed over it, once another is chosen", async () => {
  const sheets = [
    {
      name: "Mal",
      xml: sheetDataOf([
        ["Cuenta", "CUENTA"],
        ["1", "2"],
      ]),
    },
    {
      name: "Bien",
      xml: sheetDataOf([
        ["Cuenta", "Saldo"],
        ["1", 5],
      ]),
    },
  ];
  const uploadId = await bringFile(viewer, workbookOf(sheets));
  await handle(uploadId, async () => "died");
  await handle(uploadId, runHere);
  await chooseSheet(viewer, uploadId, 0);
  await handle(uploadId, async () => "died");
  expect((await getUpload(viewer, uploadId)).status).toBe("reading");
  await handle(uploadId, runHere);
  expect(await getUpload(viewer, uploadId)).toMatchObject({ status: "failed", sheets: ["Mal", "Bien"] });
  await chooseSheet(viewer, uploadId, 1);
  await handle(uploadId, runHere);
  expect(await getUpload(viewer, uploadId)).toMatchObject({ status: "read", problem: null, rowCount: 1 });
  expect(await db().uploadRow.count({ where: { uploadId } })).toBe(1);
});
