import { openAsBlob } from "node:fs";
import { basename } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";

const addedSchema = z.object({ uploadId: z.string() });
const uploadSchema = z.object({
  status: z.string(),
  isChecking: z.boolean(),
  rowCount: z.number(),
  importId: z.string().nullable(),
  problem: z.object({ code: z.string() }).nullable(),
  counts: z.object({ sound: z.number(), faulty: z.number() }).nullable(),
});
export type UploadState = z.infer<typeof uploadSchema>;

interface Sender {
  readonly url: string;
  readonly cookie: string;
}

/** The server did not take a file's bytes. */
export class SendRefused extends Error {
  override name = "SendRefused";
}

/** Sends a file as the wizard does. @returns the upload's id. @throws SendRefused */
export async function sendUpload({ url, cookie }: Sender, path: string): Promise<string> {
  const response = await fetch(`${url}/api/uploads?fileName=${encodeURIComponent(basename(path))}`, {
    method: "POST",
    headers: { cookie, origin: url },
    body: await openAsBlob(path),
  });
  if (!response.ok) throw new SendRefused(`The upload was answered ${response.status}`);
  return addedSchema.parse(await response.json()).uploadId;
}

/** How an upload stands. */
async function readUploadState({ url, cookie }: Sender, uploadId: string): Promise<UploadState> {
  const response = await fetch(`${url}/api/uploads/${uploadId}`, { headers: { cookie } });
  return uploadSchema.parse(await response.json());
}

/** Waits until `isThere` says so of an upload. @throws where it could not be read. */
export async function waitForUpload(
  sender: Sender,
  uploadId: string,
  isThere: (state: UploadState) => boolean,
): Promise<UploadState> {
  for (;;) {
    const state = await readUploadState(sender, uploadId).catch(() => null);
    if (state && isThere(state)) return state;
    if (state?.status === "failed") throw new Error(`The file was refused: ${state.problem?.code}`);
    await wait(100);
  }
}

/** Whether the rows are read and checked. */
export const isChecked = ({ status, isChecking }: UploadState) => status === "read" && !isChecking;
