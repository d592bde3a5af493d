import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MALFORMED_KIND_NAMES, MALFORMED_KINDS } from "@/sandbox/kobra/malformed/malformed";
import { VENDOR_EXAMPLE } from "@/sandbox/kobra/vendor-example";
import { understand } from "../../questions/rules/understand";
import { DEFAULT_MAPPING } from "../../questions/schema";
import { buildFieldNames } from "./payload-fields";
import { readVisit, type VisitReading } from "./read-visit";

const RULES = {
  fieldNames: buildFieldNames(),
  defaultTimeZone: "America/Mexico_City",
  understanding: understand(DEFAULT_MAPPING),
};

function read(payload: object | string): VisitReading {
  const text = typeof payload === "string" ? payload : JSON.stringify(payload);
  const result = readVisit(Buffer.from(text), RULES);
  if (!result.ok) throw new Error(`quarantined: ${result.cause}`);
  return result.visit;
}

const causeOf = (text: string) => {
  const result = readVisit(Buffer.from(text), RULES);
  return result.ok ? null : result.cause;
};

describe("the vendor's own example", () => {
  const visit = read(VENDOR_EXAMPLE);

  it("is read to the last field", () => {
    expect(visit).toMatchObject({
      kobraVisitId: "9A1190V5974",
      kobraVisitNumber: null,
      productId: 1,
      kobraAgentId: "21559",
      externalId: "110105499609",
      visitType: "Cobranza",
      position: { lat: 37.421998, lng: -122.084, problem: null },
      interest: 5,
      isRebound: false,
      tag: "Cliente ya pagó",
      isFinished: true,
      isCancelled: false,
      cancellationReason: null,
      clientName: "Q ROSALBA SALGADO TORRES",
      agentName: "HERMES HECTOR ARREDONDO LUGO",
      startText: "2020-03-17 13:56:49",
      endText: "2020-03-17 13:58:29",
      startAt: new Date("2020-03-17T20:56:49Z"),
      endAt: new Date("2020-03-17T20:58:29Z"),
      timeZone: "America/Los_Angeles",
      comment: "asdasda I have to go to the store and get some rest",
      timeDoubts: [],
      hasContact: false,
      hasPromise: false,
      outcome: "no_contact",
      contacts: [],
    });
  });

  it("keeps all fourteen answers in the order asked", () => {
    expect(visit.answers.map(({ questionId }) => questionId)).toEqual(
      "11 12 13 14 15 16 17 18 19 20 20 21 21 22".split(" "),
    );
    expect(
      visit.answers.filter(({ questionId }) => questionId === "20").map(({ answerName }) => answerName),
    ).toEqual(["Hora inicio", "Hora fin"]);
    expect(visit.answers.at(-1)).toMatchObject({ answerId: "24", answerTypeId: 9, value: "Cliente ya pagó" });
  });
});

describe("Kobra's quirks", () => {
  it("reads the visit id under either spelling, as text", () => {
    expect(read({ visitID: "0012" }).kobraVisitId).toBe("0012");
    expect(read({ visitId: 1045637 })).toMatchObject({
      kobraVisitId: "1045637",
      kobraVisitNumber: "1045637",
    });
  });

  it("keeps every digit of an id beyond 2^53 that came as a number", () => {
    expect(read('{"visitID": 92233720368547758079, "externalID": 90071992547409931}')).toMatchObject({
      kobraVisitId: "92233720368547758079",
      externalId: "90071992547409931",
    });
  });

  it("reads the longitude under `Ing` and `lng`; the filled one counts", () => {
    expect(read({ visitID: "1", lat: "19.4", Ing: "-99.1" }).position).toMatchObject({ lng: -99.1 });
    expect(read({ visitID: "1", lat: "19.4", lng: "", Ing: "-99.1" }).position).toMatchObject({ lng: -99.1 });
  });

  it.each([
    ["missing", "", ""],
    ["missing", null, "-99.1"],
    ["zero", "0", "0"],
    ["zero", 19.4, "0.0"],
    ["out-of-range", "91", "-99.1"],
    ["out-of-range", "19.4", "-181"],
    ["unreadable", "norte", "-99.1"],
  ])("says %s for lat %j and lng %j instead of a place on the map", (problem, lat, lng) => {
    expect(read({ visitID: "1", lat, lng }).position).toMatchObject({ lat: null, lng: null, problem });
  });

  it("reads a visit of an unknown zone with the default one, and flags it", () => {
    const visit = read({ visitID: "1", startDate: "2026-05-05 10:00:00", timeZone: "Marte/Olympus" });
    expect(visit).toMatchObject({ timeZone: "America/Mexico_City", timeZoneText: "Marte/Olympus" });
    expect(visit.timeDoubts).toEqual(["zone-unknown", "end-missing"]);
    expect(visit.startAt).toEqual(new Date("2026-05-05T16:00:00Z"));
  });

  it("reads phones as texts, objects or a map", () => {
    const values = (phones: unknown) =>
      read({ visitID: "1", phones }).contacts.map(({ label, value }) => [label, value]);
    expect(values(["6677889900"])).toEqual([[null, "6677889900"]]);
    expect(values([{ type: "casa", number: 6677889900 }])).toEqual([["casa", "6677889900"]]);
    expect(values({ trabajo: "6677889900" })).toEqual([["trabajo", "6677889900"]]);
    expect(values([])).toEqual([]);
  });

  it("groups an agent without an id by name", () => {
    expect(read({ visitID: "1", agent: "José  PÉREZ" }).agentKey).toBe(
      read({ visitID: "2", agent: "jose perez" }).agentKey,
    );
  });

  it("counts fields that nobody knows, so that drift is seen", () => {
    const result = readVisit(Buffer.from('{"visitID":"1","batteryLevel":80,"tagname":"x"}'), RULES);
    expect(result.unknownFields).toEqual(["batteryLevel"]);
  });
});

describe("outcomes", () => {
  const outcome = (contact: string | null, promise: string | null, extra: object = {}) =>
    read({
      visitID: "1",
      productID: 1,
      checklist: [
        { questionID: 11, answers: [{ answerTypeID: 8, value: contact }] },
        { questionID: 14, answers: [{ answerTypeID: 8, value: promise }] },
      ],
      ...extra,
    }).outcome;

  it.each([
    ["promise", "true", "true", {}],
    ["contact", "true", "false", {}],
    ["no_contact", "false", "false", {}],
    ["in_doubt", null, null, {}],
    ["in_doubt", "false", "true", {}],
    ["cancelled", "true", "true", { cancelled: true }],
    ["wrong_address", "false", "false", { tagName: "DOMICILIO INCORRECTO" }],
    ["wrong_address", "false", "false", { tagName: "Cambió de domicilio" }],
  ])("is %s for contact %j and promise %j with %j", (expected, contact, promise, extra) => {
    expect(outcome(contact, promise, extra)).toBe(expected);
  });

  it("finds the contact question of another product by its name, not by its id", () => {
    const checklist = [
      { questionID: 11, questionName: "¿Cuántos pisos tiene?", answers: [{ answerTypeID: 3, value: "1" }] },
      {
        questionID: 31,
        questionName: "¿SE REALIZO CONTACTO?",
        answers: [{ answerTypeID: 8, value: "false" }],
      },
    ];
    expect(read({ visitID: "1", productID: 2, checklist }).hasContact).toBe(false);
  });
});

describe("bodies that are no visit", () => {
  it.each([
    ["", "empty"],
    ["  \n", "empty"],
    ["<visit/>", "not-json"],
    ['{"visitID":"1"', "not-json"],
    ["null", "not-an-object"],
    ['"text"', "not-an-object"],
    ['[{"visitID":"1"}]', "not-an-object"],
    ['{"lat":"1"}', "no-visit-id"],
    ['{"visitID":null}', "no-visit-id"],
    ['{"visitID":{}}', "unusable-visit-id"],
    ['{"visitID":"  "}', "unusable-visit-id"],
    [`{"visitID":"${"9".repeat(300)}"}`, "unusable-visit-id"],
  ])("quarantines %j as %s", (text, cause) => {
    expect(causeOf(text)).toBe(cause);
  });

  it("reads a spelling that a person taught, but never lets it steal one of Kobra's", () => {
    const fieldNames = buildFieldNames([
      { alias: "visit_id", field: "visitID" },
      { alias: "lat", field: "visitID" },
    ]);
    const result = readVisit(Buffer.from('{"visit_id":"A1","lat":"19.4","lng":"-99.1"}'), {
      ...RULES,
      fieldNames,
    });
    expect(result.ok && result.visit).toMatchObject({ kobraVisitId: "A1", position: { lat: 19.4 } });
  });
});

it.each(MALFORMED_KIND_NAMES)("does with a body of the kind %s what the contract says", (kind) => {
  const { body, expected } = MALFORMED_KINDS[kind](1);
  expect(readVisit(body, RULES).ok ? "stored" : "quarantined").toBe(expected);
});

it("never throws, whatever JSON stands in whatever field", () => {
  const anyVisit = fc.dictionary(fc.constantFrom(...RULES.fieldNames.keys()), fc.jsonValue());
  fc.assert(
    fc.property(anyVisit, (payload) => {
      const result = readVisit(Buffer.from(JSON.stringify({ visitID: "1", ...payload })), RULES);
      expect(() => JSON.stringify(result)).not.toThrow();
    }),
    { numRuns: 2_000 },
  );
});

it("never throws, whatever the bytes", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void readVisit(bytes, RULES)));
});
