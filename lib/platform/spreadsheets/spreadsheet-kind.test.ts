import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findSpreadsheetKind } from "./spreadsheet-kind";

const folder = mkdtempSync(join(tmpdir(), "atalaya-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function kindOf(bytes: Buffer | string): Promise<string> {
  const path = join(folder, "cuentas.xlsx");
  writeFileSync(path, bytes);
  return findSpreadsheetKind(path).catch((error: { code: string }) => error.code);
}

const OLE = Buffer.from("d0cf11e0a1b11ae1", "hex");
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");
const latin = (text: string) => Buffer.from(text, "latin1");

describe("what a file is, is told by what it holds and not by its name", () => {
  it.each<[string, Buffer | string, string]>([
    ["a zip", latin("PK\u0003\u0004 and so on"), "xlsx"],
    ["text", "cuenta,saldo\n1,5", "csv"],
    ["UTF-16 text", Buffer.from("\ufeffcuenta;saldo\n1;5", "utf16le"), "csv"],
    ["nothing", "", "empty"],
    ["an old workbook", Buffer.concat([OLE, Buffer.alloc(5_000, 7)]), "old-workbook"],
    ["a password, told at its beginning", Buffer.concat([OLE, ENCRYPTED, Buffer.alloc(200_000)]), "password"],
    ["a password, told at its end", Buffer.concat([OLE, Buffer.alloc(200_000), ENCRYPTED]), "password"],
    ["a PDF", "%PDF-1.7 text alone", "not-a-spreadsheet"],
    ["a picture", latin("\u0089PNG text alone"), "not-a-spreadsheet"],
    ["another archive", latin("Rar! text alone"), "not-a-spreadsheet"],
    ["a packed file", latin("\u001f\u008b text alone"), "not-a-spreadsheet"],
    ["a page", " \n<HTML><body>", "web-page"],
    ["a page in UTF-16", Buffer.from("\ufeff<html>", "utf16le"), "web-page"],
    ["a table alone", "<table><tr>", "web-page"],
    ["XML of Excel 2003", '\ufeff<?xml version="1.0"?><Workbook>', "web-page"],
    ["a program", Buffer.from(Array.from({ length: 4_000 }, (_each, n) => n % 32)), "not-a-spreadsheet"],
  ])("%s", async (_name, bytes, kind) => {
    expect(await kindOf(bytes)).toBe(kind);
  });
});
