import { beforeAll, describe, expect, it, vi } from "vitest";

/** The limits themselves are pinned below; here they are small, so that what goes beyond them is small too. */
vi.mock("./schema", async (load) => ({
  ...(await load<object>()),
  LARGEST_UPLOAD_BYTES: 3_000_000,
  MOST_UPLOAD_ROWS: 50,
}));

import { db } from "@/lib/platform/db";
import type { Viewer } from "../users/schema";
import { receiveUpload } from "./commands/receive-upload";
import { workUpload } from "./commands/work-upload";
import { getUpload } from "./queries/get-upload";
import { addSender, bringFile, fileOf, HEADERS, lineOf } from "./uploads.fixtures";

let viewer: Viewer;
beforeAll(async () => {
  viewer = await addSender();
});

it("promises 200 MB and 500,000 rows", async () => {
  const limits = await vi.importActual("./schema");
  expect(limits).toMatchObject({ LARGEST_UPLOAD_BYTES: 200 * 1024 * 1024, MOST_UPLOAD_ROWS: 500_000 });
});

describe("a file that is too large", () => {
  /** How many pieces of half a megabyte were taken of it. */
  const send = async (declaredBytes: number | null, pieces: number) => {
    let taken = 0;
    const sending = receiveUpload(viewer, {
      fileName: "cuentas.csv",
      declaredBytes,
      body: (async function* () {
        for (; taken < pieces; taken += 1) yield Buffer.alloc(500_000, "1,2\n");
      })(),
    });
    const end = await sending.then(
      () => "kept",
      (error: { code: string }) => error.code,
    );
    return { end, taken, kept: await db().uploadPiece.count() };
  };
  it("by what it declares is refused before any of it is taken", async () => {
    expect(await send(3_000_001, 7)).toEqual({ end: "too-large", taken: 0, kept: 0 });
  });
  it("without declaring anything is refused as soon as it is, and nothing of it is kept", async () => {
    expect(await send(null, 1_000)).toEqual({ end: "too-large", taken: 6, kept: 0 });
  });
  it("while it declares less is refused alike", async () => {
    expect(await send(400_000, 1_000)).toMatchObject({ end: "too-large", kept: 0 });
  });
  it("by nothing is kept", async () => {
    expect(await send(3_000_000, 6)).toMatchObject({ end: "kept", taken: 6 });
  });
});

async function bring(body: string) {
  const uploadId = await bringFile(viewer, body);
  await workUpload(uploadId, async () => undefined);
  const { status, problem } = await getUpload(viewer, uploadId);
  return { status, problem, rows: await db().uploadRow.count({ where: { uploadId } }) };
}
const lines = (count: number, change = {}) =>
  Array.from({ length: count }, (_each, n) => lineOf(String(n), change));

it("refuses a body without a byte, and keeps nothing of it", async () => {
  const before = await db().upload.count();
  const body = (async function* () {})();
  const arriving = receiveUpload(viewer, { fileName: "vacío.csv", declaredBytes: 0, body });
  await expect(arriving).rejects.toMatchObject({ code: "invalid-input" });
  expect(await db().upload.count()).toBe(before);
});

describe("the last row, column and character that are taken, and the first that is not", () => {
  it("of rows", async () => {
    expect(await bring(fileOf(...lines(50)))).toMatchObject({ status: "read", rows: 50 });
    expect(await bring(fileOf(...lines(51)))).toEqual({
      status: "failed",
      problem: { code: "too-many-rows" },
      rows: 0,
    });
  });
  it("of headers", async () => {
    const wide = (columns: number) =>
      `${HEADERS}${Array.from({ length: columns - 10 }, (_each, n) => `,Dato ${n}`).join("")}\n${lineOf("1")}`;
    expect(await bring(wide(500))).toMatchObject({ status: "read" });
    const problem = { code: "too-many-columns", rowNumber: 1 };
    expect(await bring(wide(501))).toEqual({ status: "failed", problem, rows: 0 });
  });
  it("of cells in a row", async () => {
    const wide = (cells: number) => fileOf(lineOf("1"), `${lineOf("2")}${",x".repeat(cells - 10)}`);
    expect(await bring(wide(500))).toMatchObject({ status: "read", rows: 2 });
    const problem = { code: "too-many-columns", rowNumber: 3 };
    expect(await bring(wide(501))).toEqual({ status: "failed", problem, rows: 0 });
  });
  it("of characters in a cell", async () => {
    const long = (chars: number) => fileOf(lineOf("1"), lineOf("2", { 5: "x".repeat(chars) }));
    expect(await bring(long(32_767))).toMatchObject({ status: "read", rows: 2 });
    const problem = { code: "cell-too-long", rowNumber: 3, cell: "F3" };
    expect(await bring(long(32_768))).toEqual({ status: "failed", problem, rows: 0 });
  });
});
