import { expect, it } from "vitest";
import { kobraSetupSchema } from "@/lib/domain/imports/schema/kobra";
import { kobraFormOf, toKobraSetup } from "./kobra-form";

const typed = { ...kobraFormOf(null), headerName: "X-Api-Key", headerValue: " secreto-inventado " };

it("takes the address with or without the import at its end", () => {
  for (const baseUrl of [
    "https://kobra.example/api",
    "https://kobra.example/api/",
    "https://kobra.example/api/import",
  ]) {
    expect(toKobraSetup({ ...typed, baseUrl }).baseUrl).toBe("https://kobra.example/api");
  }
});

it("keeps the stored value of the header where none was typed", () => {
  expect(toKobraSetup({ ...typed, headerValue: "  " }).headerValue).toBeNull();
  expect(toKobraSetup(typed).headerValue).toBe("secreto-inventado");
});

it.each([
  { headerName: "X Api Key" },
  { headerName: "Content-Type" },
  { headerValue: "dos\nlíneas" },
  { baseUrl: "ftp://kobra.example" },
  { baseUrl: "https://yo:clave@kobra.example" },
  { chunkSize: "0" },
  { requestsPerMinute: "1.5" },
  { timeoutS: "mucho" },
])("refuses what could not be sent: %o", (change) => {
  expect(kobraSetupSchema.safeParse(toKobraSetup({ ...typed, ...change })).success).toBe(false);
});

it("takes what it suggests, once the header is known", () => {
  expect(kobraSetupSchema.safeParse(toKobraSetup(typed)).success).toBe(true);
});
