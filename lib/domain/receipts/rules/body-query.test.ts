import { expect, it } from "vitest";
import { parseBodyQuery } from "./body-query";
import { matchBody } from "./match-body";

const BODY = {
  visitID: "9A1190V5974",
  agentID: 21559,
  externalID: "110105499609",
  comment: null,
  finished: true,
  "odd name": 1,
  startDate: "2020-03-17 13:56:49",
  checklist: [
    { questionID: 11, questionName: "¿Se realizó contacto?", answers: [{ value: "true" }] },
    { questionID: "14", questionName: "¿Se logró promesa de pago?", answers: [{ value: "false" }] },
  ],
  phones: [],
};

function finds(query: string, body: string = JSON.stringify(BODY)): boolean {
  const parsed = parseBodyQuery(query);
  if (!parsed.ok) throw new Error(`${query}: ${parsed.reason} at ${parsed.at}`);
  return matchBody(Buffer.from(body), parsed.conditions);
}

it.each([
  "visitID",
  "comment",
  "comment = null",
  "finished = true",
  "agentID = 21559",
  'externalID = "110105499609"',
  "externalID = 110105499609",
  "checklist[0].questionID = 11",
  "checklist[1].questionID=14",
  "checklist[*].questionID = 14",
  "checklist[].questionName ~ PROMESA de pago",
  "checklist[*].answers[*].value = false",
  '"odd name" = 1',
  "!folio",
  "!checklist[2]",
  "agentID != 3",
  "startDate >= 2020-03-17 && startDate < 2020-03-18",
  "agentID > 21558 && agentID <= 21559",
  "~ realizo contacto",
  '~ "startDate"',
])("finds the visit by %s", (query) => {
  expect(finds(query)).toBe(true);
});

it.each([
  "folio",
  'agentID = "21559"',
  "agentID != 21559",
  "checklist[2]",
  "checklist[0].questionID = 14",
  "checklist.questionID = 11",
  "phones[*]",
  "folio != 1",
  "visitID && folio",
  "checklist ~ contacto",
])("does not find it by %s", (query) => {
  expect(finds(query)).toBe(false);
});

it("keeps the digits of ids that JSON numbers would round", () => {
  const body = '{"externalID":110105499609123456789}';
  expect(finds("externalID = 110105499609123456789", body)).toBe(true);
  expect(finds("externalID = 110105499609123456788", body)).toBe(false);
});

it("finds broken bodies by their text only", () => {
  expect(finds("~ visita", '{"visitID": "cortad… visita')).toBe(true);
  expect(finds("~ </", "<visit></visit>")).toBe(true);
  expect(finds("!folio", "<visit></visit>")).toBe(false);
  expect(finds("[0] = 7", "[7]")).toBe(true);
  expect(finds("visitID", "null")).toBe(false);
});

it.each([
  ["", "path", 0],
  ["checklist[", "bracket", 9],
  ["checklist[-1]", "bracket", 9],
  ["a b", "path", 1],
  ["a =", "value", 3],
  ['a = "b', "quote", 3],
  ["a = 1 &&", "path", 8],
  ["a'; DROP TABLE receipts; --", "path", 1],
  ["a && b && c && d && e && f", "too-many", 25],
])("says where %s goes wrong", (query, reason, at) => {
  expect(parseBodyQuery(query)).toMatchObject({ ok: false, reason });
  const parsed = parseBodyQuery(query);
  if (!parsed.ok && reason !== "too-many") expect(parsed.at).toBe(at);
});

it("never looks at what a prototype brings along", () => {
  expect(finds("constructor", "{}")).toBe(false);
  expect(finds("__proto__", "{}")).toBe(false);
  expect(finds("__proto__ = 1", '{"__proto__": 1}')).toBe(true);
});
