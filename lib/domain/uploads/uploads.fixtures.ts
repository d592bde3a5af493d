import { v7 as uuidv7 } from "uuid";
import { db } from "@/lib/platform/db";
import { findUserAsViewer } from "../users/queries";
import type { Viewer } from "../users/schema";
import { receiveUpload } from "./commands/receive-upload";

/** A person who sends files and sees everything. */
export async function addSender(): Promise<Viewer> {
  const id = uuidv7();
  await db().user.create({
    data: { id, email: `${id}@atalaya.example`, name: "Eva Prueba", role: "admin", passwordHash: "none" },
  });
  const found = await findUserAsViewer(id);
  if (!found) throw new Error("no viewer");
  return found;
}

/** Brings a file in pieces, as a browser does; nobody reads it yet. @returns the upload's id. */
export async function bringFile(
  viewer: Viewer,
  body: Buffer | string,
  fileName = "cuentas.csv",
): Promise<string> {
  const bytes = Buffer.from(body);
  const { uploadId } = await receiveUpload(viewer, {
    fileName,
    declaredBytes: bytes.length,
    body: (async function* () {
      for (let at = 0; at < bytes.length; at += 70_000) yield bytes.subarray(at, at + 70_000);
    })(),
  });
  return uploadId;
}

export const HEADERS =
  "externalID,productID,currencyCode,name,firstSurname,street,city,state,postalCode,totalPending";

/** A sound row under `HEADERS`, with other texts at some places. */
export const lineOf = (id: string, change: Readonly<Record<number, string>> = {}) =>
  [id, "1", "MX", "Ana", "Prueba", "Calle 1", "Toluca", "México", "01000", "150.50"]
    .map((cell, index) => change[index] ?? cell)
    .join(",");

export const fileOf = (...lines: readonly string[]) => [HEADERS, ...lines].join("\n");
