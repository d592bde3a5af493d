import { expect, it } from "vitest";
import { findPortalColumns, readPortalLine } from "./portal-line";

const HEADER = [
  "ID cuenta",
  "ID subcuenta",
  "Folio domicilio",
  "Domicilio",
  "Estatus",
  "Error",
  "Resultado",
  "Probabilidad de visita",
];

function read(id: string, error: string, result: string, header = HEADER) {
  const columns = findPortalColumns(header);
  if (!columns) throw new Error("no columns");
  return readPortalLine([id, "", "1", "Calle Inventada 1", "Terminado", error, result, ""], columns);
}

it("reads several messages of one cell, joined by a bar", () => {
  expect(read("00316", "Sí", "Registro repetido.|Esta cuenta ya se encuentra inactiva.")).toEqual({
    externalId: "00316",
    isError: true,
    result: "Registro repetido. | Esta cuenta ya se encuentra inactiva.",
  });
});

it("takes a line without an error as taken", () => {
  expect(read("00317", "", "")).toEqual({ externalId: "00317", isError: false, result: "" });
  expect(read("00317", "No", "")?.isError).toBe(false);
});

it("takes a result as an error where the export has no column for errors", () => {
  const header = HEADER.map((name) => (name === "Error" ? "Otra" : name));
  expect(read("1", "", "Registro repetido.", header)?.isError).toBe(true);
  expect(read("1", "", "", header)?.isError).toBe(false);
});

it("knows its columns whatever their order, case and accents, and a file that is none", () => {
  expect(findPortalColumns(["RESULTADO", "Id  Cuenta"])).toEqual({ externalId: 1, error: null, result: 0 });
  expect(findPortalColumns(["Cliente", "ID lote", "Errores"])).toBeNull();
  expect(findPortalColumns(["ID cuenta", "Domicilio"])).toBeNull();
});

it("leaves out a line that names no account", () => {
  expect(read("  ", "Sí", "Registro repetido.")).toBeNull();
});
