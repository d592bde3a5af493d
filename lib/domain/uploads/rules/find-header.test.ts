import { describe, expect, it } from "vitest";
import { findHeaderProblem, findHeaderRow, nameHeaders } from "./find-header";

const rowsOf = (...lines: readonly string[]) =>
  lines.map((line, index) => ({ rowNumber: index + 1, cells: line.split(",") }));
const named = (line: string) => nameHeaders(line.split(","), (column) => "ABCDE".charAt(column));

describe("the headers of a file", () => {
  it("are its first row where no word of it is known", () => {
    expect(findHeaderRow(rowsOf("Uno,Dos,Tres", "a,b,c"))).toBe(0);
  });
  it("are the row with the most words that we know, below a title", () => {
    expect(findHeaderRow(rowsOf("Cartera de marzo,,", "Nombre,,", "Cuenta,Nombre,Saldo", "1,Ana,5"))).toBe(2);
  });
  it("are the first row where a single known word stands elsewhere: it may be a cell", () => {
    expect(findHeaderRow(rowsOf("Uno,Dos", "Cuenta,2"))).toBe(0);
  });
  it("are trimmed, called by their letter where they are blank, and none where only blanks follow", () => {
    expect(named(" Cuenta ,,Saldo,, ")).toEqual(["Cuenta", "[B]", "Saldo"]);
  });
});

describe("two headers", () => {
  it.each(["Cuenta,Saldo,CUENTA", "Fecha de pago,fecha_de_pago", "Teléfono,TELEFONO "])(
    "are alike: %s",
    (line) => {
      const headers = named(line);
      expect(findHeaderProblem(headers, 3)).toEqual({
        code: "headers-alike",
        rowNumber: 3,
        header: headers.at(-1),
      });
    },
  );
  it("without a name are two columns", () => {
    expect(findHeaderProblem(named("Cuenta,,,Saldo"), 1)).toBeNull();
  });
});

it("takes 500 columns and no more", () => {
  const headers = (count: number) => Array.from({ length: count }, (_each, n) => `Dato ${n}`);
  expect(findHeaderProblem(headers(500), 2)).toBeNull();
  expect(findHeaderProblem(headers(501), 2)).toEqual({ code: "too-many-columns", rowNumber: 2 });
});
