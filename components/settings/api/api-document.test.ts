import { expect, it } from "vitest";
import { allEndpoints } from "@/lib/http/all-endpoints";
import { buildApiDocument } from "@/lib/http/api-document";
import { readApiDocument } from "./api-document";
import { boundsOf, shapesOf, typeWords } from "./json-schema-words";

const reference = readApiDocument(JSON.parse(JSON.stringify(buildApiDocument())));
const operations = reference?.groups.flatMap((group) => group.operations) ?? [];

it("reads every endpoint that the server has, and who may call it", () => {
  expect(operations.map(({ method, path, caller }) => [method, path, caller]).sort()).toEqual(
    allEndpoints.map(({ method, path, authorise }) => [method, path, authorise]).sort(),
  );
});

it("reads what an endpoint takes and what it answers", () => {
  const addUser = operations.find(({ id }) => id === "post /api/users");
  expect(addUser?.status).toBe("201");
  expect(Object.keys(addUser?.body?.properties ?? {})).toContain("email");
  expect(addUser?.answer?.required).toEqual(["id"]);
});

it("knows a document of another shape", () => {
  expect(readApiDocument({ paths: [] })).toBeNull();
});

it.each([
  [{ type: "string", format: "uuid" }, "string (uuid)"],
  [{ anyOf: [{ type: "number" }, { type: "null" }] }, "number | null"],
  [{ type: "array", items: { type: "string" } }, "array of string"],
  [
    { type: "array", prefixItems: [{ type: "number" }, { type: "number" }], items: false },
    "[number, number]",
  ],
  [{ enum: ["admin", "viewer"] }, '"admin" | "viewer"'],
  [{ $ref: "#/components/schemas/Known" }, "object"],
] as const)("puts the type of %j as %s", (schema, words) => {
  expect(typeWords(schema, { Known: { type: "object", properties: {} } })).toBe(words);
});

it("finds the shapes inside lists and alternatives", () => {
  const shape = { type: "object", properties: { id: { type: "string" } } };
  expect(shapesOf({ anyOf: [{ type: "array", items: shape }, { type: "null" }] }, {})).toEqual([shape]);
});

it("writes bounds that mean something", () => {
  expect(boundsOf({ minLength: 1, maxLength: 200 })).toBe("1…200");
  expect(boundsOf({ maxItems: 5 })).toBe("≤ 5");
  expect(boundsOf({ minimum: -Number.MAX_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER })).toBeNull();
});
