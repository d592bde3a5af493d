import { parseCsv } from "hucre/csv";
import { readXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { copyVisits } from "@/e2e/support/copy-visits";
import { loadExportWords } from "@/lib/i18n/export-words";
import { db, pool } from "@/lib/platform/db";
import { addPortfolio } from "../../portfolios/commands";
import type { Viewer } from "../../users/schema";
import { VISIT_COLUMNS } from "../../visits/rules/visit-columns";
import { addViewer, exportRequest, receiveVisit } from "../exports.fixtures";
import { listExports } from "../queries/find-export";
import { countExportRows } from "../queries/write-export";
import type { ExportRequest } from "../schema";
import { downloadExport } from "./download-export";
import { cancelExport, expireExports } from "./end-export";
import { requestExport } from "./request-export";

const HOSTILE = {
  client: '=HYPERLINK("http://evil.example";"clic")',
  comment: "@SUM(A1)\r\n<b>&amp; 'x' \u0001 _x0041_ 🙂",
  tagName: "+cmd|' /C calc'!A0",
  agent: "-2+3 Peña",
  externalID: "00110105499609123456",
  phones: ["+525512345678"],
};
const COLUMNS = ["client", "account", "agent", "tag", "comment", "phones", "occurredAt", "position"] as const;
let admin: Viewer;

beforeAll(async () => {
  admin = await addViewer("admin");
  await receiveVisit("plain");
  await receiveVisit("hostile", HOSTILE);
  await receiveVisit("nowhere", { lat: "", lng: "", startDate: "2020-03-16 08:05:00" });
});

async function ask(change: Partial<ExportRequest>, viewer = admin) {
  return requestExport(viewer, {
    request: exportRequest(change),
    locale: "es-MX",
    words: await loadExportWords("es-MX"),
  });
}

async function download(exportId: string, viewer = admin): Promise<Buffer> {
  const { bytes } = await downloadExport(viewer, exportId, loadExportWords);
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function exportFile(change: Partial<ExportRequest>): Promise<Buffer> {
  return download((await ask(change)).id);
}

const csvRows = (file: Buffer, delimiter: string) => parseCsv(file.toString("utf8").slice(1), { delimiter });
const hostileOnly = { filter: { range: "all", q: "hyperlink" }, columns: [...COLUMNS] };

describe("a CSV", () => {
  it("begins with a byte order mark and holds nothing that a spreadsheet would run", async () => {
    const file = await exportFile(hostileOnly);
    expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [header, row] = csvRows(file, ",");
    expect(header).toEqual([
      "Cliente",
      "Cuenta",
      "Agente",
      "Etiqueta",
      "Comentario",
      "Teléfonos",
      "Fecha y hora",
      "Latitud",
      "Longitud",
    ]);
    expect(row).toEqual([
      `'${HOSTILE.client}`,
      HOSTILE.externalID,
      `'${HOSTILE.agent}`,
      `'${HOSTILE.tagName}`,
      `'${HOSTILE.comment}`,
      `'${HOSTILE.phones[0]}`,
      "17/03/2020 13:56",
      "37.421998",
      "-122.084",
    ]);
  });

  it("has the separator that was chosen, and with a semicolon decimals as Excel reads them there", async () => {
    const [, row] = csvRows(await exportFile({ ...hostileOnly, separator: "semicolon" }), ";");
    expect(row?.slice(-2)).toEqual(["37,421998", "-122,084"]);
  });

  it("holds ISO instants and codes when it is raw", async () => {
    const [header, row] = csvRows(
      await exportFile({
        ...hostileOnly,
        style: "raw",
        columns: ["occurredAt", "outcome", "cancelled", "product", "duration", "portfolio"],
      }),
      ",",
    );
    expect(header).toEqual(["occurredAt", "outcome", "cancelled", "product", "duration", "portfolio"]);
    expect(row).toEqual(["2020-03-17T20:56:49.000Z", "no_contact", "false", "1", "100", "Sin cartera"]);
  });

  it("adds a column for each question that was asked, with the parts of an answer named", async () => {
    const [header, row] = csvRows(
      await exportFile({ filter: { range: "all" }, columns: ["kobraVisitId"], withAnswers: true }),
      ",",
    );
    expect(header).toHaveLength(13);
    expect(header?.[1]).toBe("¿Se realizó contacto?");
    expect(row?.[1]).toBe("No");
  });
});

it("keeps text as text in a workbook, to the last digit and character", async () => {
  const workbook = await readXlsx(await exportFile({ ...hostileOnly, format: "xlsx" }));
  const [sheet] = workbook.sheets;
  expect(sheet?.name).toBe("Visitas");
  expect(sheet?.rows[1]).toEqual([
    HOSTILE.client,
    HOSTILE.externalID,
    HOSTILE.agent,
    HOSTILE.tagName,
    HOSTILE.comment,
    HOSTILE.phones[0],
    new Date("2020-03-17T13:56:00Z"),
    37.421998,
    -122.084,
  ]);
  expect([...(sheet?.cells?.values() ?? [])].filter(({ formula }) => formula)).toEqual([]);
});

it("writes KML that is whole whatever the values hold, with the visits that have no position", async () => {
  const file = (
    await exportFile({ filter: { range: "all" }, format: "kml", columns: ["comment"] })
  ).toString();
  expect(file.match(/<Placemark>/g)).toHaveLength(3);
  expect(file.match(/<coordinates>-122.084,37.421998<\/coordinates>/g)).toHaveLength(2);
  expect(file).toContain("&lt;b&gt;&amp;amp; &apos;x&apos;  _x0041_ 🙂");
  expect(file).not.toContain("\u0001");
  expect(file).toContain('<Style id="promise">');
});

it("holds every visit of the filter, or only those picked by hand, newest first", async () => {
  const [all] = [csvRows(await exportFile({ columns: ["kobraVisitId"] }), ",").flat()];
  expect(all).toEqual(["Id de la visita", expect.any(String), expect.any(String), "nowhere"]);
  const visit = await db().visit.findFirstOrThrow({ where: { kobraVisitId: "plain" } });
  const picked = await exportFile({ columns: ["kobraVisitId"], visitIds: [visit.id] });
  expect(csvRows(picked, ",").flat()).toEqual(["Id de la visita", "plain"]);
});

it("names the file after its days and its zone", async () => {
  const asked = await ask({ filter: { range: "2020-03-01..2020-03-31" }, format: "xlsx" });
  expect(asked.fileName).toBe("visitas_2020-03-01_2020-03-31_America-Mexico_City.xlsx");
  expect(asked).toMatchObject({ status: "direct", rowsTotal: 3 });
});

it("keeps in the audit which visits went out, and not whom somebody searched for", async () => {
  const asked = await ask({ filter: { range: "all", q: "hyperlink" }, columns: ["client"] });
  await download(asked.id);
  const events = await db().auditEvent.findMany({ where: { subject: asked.id }, orderBy: { id: "asc" } });
  expect(events.map(({ action, actorUserId, details }) => [action, actorUserId, details])).toEqual(
    ["export.requested", "export.downloaded"].map((action) => [
      action,
      admin.userId,
      {
        rows: 1,
        filter: ["q=(set)", "range=all"],
        subject: "visits",
        picked: 0,
        format: "csv",
        style: "formatted",
        columns: ["client"],
      },
    ]),
  );
});

describe("a supervisor of one portfolio", () => {
  let eva: Viewer;
  beforeAll(async () => {
    const { id } = await addPortfolio(admin.userId, { name: "Norte", kobraBranchId: "1" });
    await receiveVisit("norte", { agentID: 777, agent: "Agente Norte" });
    await pool().query("UPDATE visits SET portfolio_id = $1 WHERE kobra_visit_id = 'norte'", [id]);
    eva = await addViewer("supervisor", [id]);
  });

  it("exports its visits alone, also where others are picked by id", async () => {
    const visits = await db().visit.findMany({ select: { id: true } });
    const asked = await ask({ visitIds: visits.map(({ id }) => id), columns: ["kobraVisitId"] }, eva);
    expect(asked.rowsTotal).toBe(1);
    expect(csvRows(await download(asked.id, eva), ",")).toEqual([["Id de la visita"], ["norte"]]);
    const spec = { filter: { range: "all" }, askedAt: new Date().toISOString(), timeZone: "UTC" };
    expect([await countExportRows(eva.scope, spec), await countExportRows(admin.scope, spec)]).toEqual([
      1, 4,
    ]);
  });

  it("can neither fetch nor end nor see another person's export", async () => {
    const asked = await ask({});
    await expect(download(asked.id, eva)).rejects.toMatchObject({ code: "not-found" });
    await expect(cancelExport(eva, asked.id)).rejects.toMatchObject({ code: "not-found" });
    expect((await listExports(eva)).exports.map(({ id }) => id)).not.toContain(asked.id);
  });

  it("loses with a portfolio what it had asked for", async () => {
    const asked = await ask({ columns: ["kobraVisitId"] }, eva);
    const nothing = { ...eva, scope: { kind: "portfolios" as const, portfolioIds: [] } };
    expect(csvRows(await download(asked.id, nothing), ",")).toEqual([["Id de la visita"]]);
  });
});

it("makes up to 10,000 rows at once, and more in the background", async () => {
  await copyVisits(pool(), { kobraVisitId: "plain", count: 10_000, prefix: "copy-" });
  const many = await ask({ filter: { range: "all" } });
  expect(many).toMatchObject({ status: "queued", rowsTotal: 10_004 });
  await expect(download(many.id)).rejects.toMatchObject({ code: "conflict" });
  const plain = await ask({ filter: { range: "all", q: "rosalba" }, columns: [...VISIT_COLUMNS] });
  expect(plain.status).toBe("queued");
  await cancelExport(admin, many.id);
  expect((await listExports(admin)).exports.find(({ id }) => id === many.id)?.status).toBe("cancelled");
});

it("forgets files whose time is over", async () => {
  const asked = await ask({ filter: { range: "today" } });
  await expireExports(new Date(Date.parse(asked.expiresAt) + 1));
  await expect(download(asked.id)).rejects.toMatchObject({ code: "not-found" });
});
