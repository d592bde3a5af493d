import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { uploadHandlers } from "@/lib/domain/uploads/jobs";
import { getUpload } from "@/lib/domain/uploads/queries/get-upload";
import { addSender, bringFile, fileOf, lineOf } from "@/lib/domain/uploads/uploads.fixtures";
import { pool } from "@/lib/platform/db";
import { openUploadProcesses } from "./run-upload-process";

const processes = openUploadProcesses();
afterAll(() => processes.stop());
const never = new AbortController().signal;

it("ends well where the file was read, in a fresh process and in one that was kept ready", async () => {
  const viewer = await addSender();
  for (const id of ["1", "2"]) {
    const uploadId = await bringFile(viewer, fileOf(lineOf(id)));
    expect(await processes.run(uploadId, never)).toBe("done");
    expect(await getUpload(viewer, uploadId)).toMatchObject({ status: "read", counts: { sound: 1 } });
  }
}, 60_000);

it("is killed when its worker stops, which is no fault of the file", async () => {
  const viewer = await addSender();
  const uploadId = await bringFile(viewer, fileOf(lineOf("1")));
  const stopping = new AbortController();
  const running = processes.run(uploadId, stopping.signal);
  stopping.abort();
  await expect(running).rejects.toThrow("The worker stops");
  expect(await getUpload(viewer, uploadId)).toMatchObject({ status: "reading", problem: null });
}, 60_000);

/** The process of ours that has spooled a file; others on this machine may read files too. */
function findReader(): number | undefined {
  const pids = readdirSync(tmpdir()).flatMap((name) => /^atalaya-upload-(\d+)-/.exec(name)?.[1] ?? []);
  const parentOf = (pid: string) =>
    existsSync(`/proc/${pid}/stat`) ? execFileSync("ps", ["-o", "ppid=", "-p", pid]).toString() : "";
  return pids.filter((pid) => Number(parentOf(pid)) === process.pid).map(Number)[0];
}

it("reads a file once more whose process was killed from outside", async () => {
  const viewer = await addSender();
  const uploadId = await bringFile(viewer, fileOf(lineOf("1")));
  const holder = await pool().connect();
  await holder.query("BEGIN; LOCK TABLE upload_rows IN ACCESS EXCLUSIVE MODE");
  const [handler] = uploadHandlers(processes.run);
  const running = handler?.run({ uploadId }, never);
  await expect.poll(findReader, { timeout: 30_000 }).toBeDefined();
  process.kill(findReader() ?? 0, "SIGKILL");
  await running;
  await holder.query("ROLLBACK");
  holder.release();
  expect(await getUpload(viewer, uploadId)).toMatchObject({ status: "reading", problem: null });
  await handler?.run({ uploadId }, never);
  expect(await getUpload(viewer, uploadId)).toMatchObject({ status: "read", counts: { sound: 1 } });
}, 60_000);

it("tells a process that it ended for taking too long from one that was killed", async () => {
  const impatient = openUploadProcesses(1);
  const viewer = await addSender();
  const uploadId = await bringFile(viewer, fileOf(lineOf("1")));
  expect(await impatient.run(uploadId, never)).toBe("too-slow");
  await impatient.stop();
}, 60_000);

it("removes what a process that was killed left on the disk, and nothing of one that lives", async () => {
  const dead = Number(execFileSync(process.execPath, ["-p", "process.pid"]).toString());
  const [left, living] = [dead, process.pid].map((pid) => join(tmpdir(), `atalaya-upload-${pid}-test`));
  for (const folder of [left, living]) mkdirSync(folder ?? "", { recursive: true });
  const viewer = await addSender();
  const uploadId = await bringFile(viewer, fileOf(lineOf("1")));
  expect(await processes.run(uploadId, never)).toBe("done");
  expect([existsSync(left ?? ""), existsSync(living ?? "")]).toEqual([false, true]);
  rmdirSync(living ?? "");
}, 60_000);

it("has a process ready for a file that begins to arrive", async () => {
  const own = openUploadProcesses();
  const viewer = await addSender();
  await expect
    .poll(async () => {
      await bringFile(viewer, fileOf(lineOf("1")));
      return own.isReady();
    })
    .toBe(true);
  await own.stop();
  expect(own.isReady()).toBe(false);
}, 60_000);
