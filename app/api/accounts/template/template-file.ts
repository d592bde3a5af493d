import { getTranslations } from "next-intl/server";
import type { ImportType } from "@/lib/domain/accounts/rules/account-fields/account-fields";
import type { TemplateNote } from "@/lib/domain/accounts/rules/template";
import { writeCsv } from "@/lib/platform/spreadsheets/write-csv";
import { writeWorkbook } from "@/lib/platform/spreadsheets/write-workbook";

const NOTE_COLUMNS = ["column", "name", "kind", "length", "codes", "need", "hint"] as const;
const NEED_WORDS = { required: "needRequired", anyOf: "needAnyOf", optional: "needOptional" } as const;

/** An empty file under Kobra's own names; the workbook explains each on a second sheet. */
export async function makeTemplate(
  importType: ImportType,
  notes: readonly TemplateNote[],
  format: "csv" | "xlsx",
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const t = await getTranslations("accountList.reference");
  const fileName = `${t("fileName")}_kobra_${importType}.${format}`;
  const headers = notes.map(({ name }) => name);
  if (format === "csv") return { fileName, bytes: await writeHeaders(headers) };
  const bytes = await writeWorkbook([
    { name: t("sheet"), headers, rows: [], width: 22 },
    {
      name: t("notes"),
      headers: NOTE_COLUMNS.map((column) => t(`noteColumns.${column}`)),
      rows: await explain(notes),
      width: 30,
    },
  ]);
  return { fileName, bytes };
}

async function explain(notes: readonly TemplateNote[]): Promise<string[][]> {
  const t = await getTranslations("accountList.reference");
  const fields = await getTranslations("accountFields");
  return notes.map(({ name, kind, maxLength, codes, need }) => [
    name,
    fields(`label.${name}`),
    fields(`kind.${kind}`),
    maxLength === null ? "" : String(maxLength),
    codes.map((code) => `${code} = ${fields(`code.${name}.${code}` as "code.productID.1")}`).join("; "),
    t(NEED_WORDS[need]),
    fields(`hint.${name}`),
  ]);
}

async function writeHeaders(headers: readonly string[]): Promise<Uint8Array> {
  const columns = headers.map((header) => ({ header, kind: "text" as const }));
  const chunks: Uint8Array[] = [];
  const sheet = { name: "", columns, rows: noRows() };
  for await (const chunk of writeCsv(sheet, { separator: "comma", isLocal: false })) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function* noRows(): AsyncGenerator<never[]> {}
