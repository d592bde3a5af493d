import { quarantined, stored, withFields } from "./malformed-case";

/** Well-formed JSON whose fields are at fault, or only unusual. */
export const FIELD_RECIPES = {
  noVisitId: quarantined("no visit id under any name", ({ visit }) =>
    withFields(visit, { visitID: undefined }),
  ),
  visitIdObject: quarantined("the visit id is an object", ({ visit }) =>
    withFields(visit, { visitID: { id: visit.visitID } }),
  ),
  visitIdNumber: stored("legal: the visit id is a number", ({ visit }) =>
    withFields(visit, { visitID: Number(visit.visitID.replace(/\D/g, "")) }),
  ),
  visitIdSpelledVisitId: stored("legal: the id comes as visitId", ({ visit }) =>
    withFields(visit, { visitID: undefined, visitId: visit.visitID }),
  ),
  renamedVisitId: quarantined("the visit id renamed to visit_id", ({ visit }) =>
    withFields(visit, { visitID: undefined, visit_id: visit.visitID }),
  ),
  latinIng: stored("legal: longitude under Ing, with a capital i", ({ visit }) =>
    withFields(visit, { lng: undefined, Ing: visit.lng }),
  ),
  numbersAsText: stored("legal: text for numbers, numbers for text", ({ visit }) =>
    withFields(visit, {
      productID: String(visit.productID),
      agentID: String(visit.agentID),
      interest: String(visit.interest),
      lat: Number(visit.lat),
      lng: Number(visit.lng),
      finished: "true",
      cancelled: "0",
    }),
  ),
  hugeString: stored("a comment of about 900 KB", ({ visit }) =>
    withFields(visit, { comment: "nadie abrió la puerta ".repeat(39_000) }),
  ),
  badDates: stored("dates that no calendar has", ({ visit }) =>
    withFields(visit, { startDate: "2026-02-30 25:61:00", endDate: "ayer por la tarde" }),
  ),
  dstGap: stored("a start that Tijuana's clocks skipped", ({ visit }) =>
    withFields(visit, {
      timeZone: "America/Tijuana",
      startDate: "2026-03-08 02:30:00",
      endDate: "2026-03-08 03:04:00",
    }),
  ),
  dstFold: stored("a start that Tijuana's clocks showed twice", ({ visit }) =>
    withFields(visit, {
      timeZone: "America/Tijuana",
      startDate: "2025-11-02 01:30:00",
      endDate: "2025-11-02 01:38:00",
    }),
  ),
  unknownZone: stored("a zone that does not exist", ({ visit }) =>
    withFields(visit, { timeZone: "America/Chilango" }),
  ),
  positionOutOfRange: stored("a place off the globe", ({ visit }) =>
    withFields(visit, { lat: "194.326", lng: "-991.33" }),
  ),
  checklistNotArray: stored("the checklist is an object", ({ visit }) =>
    withFields(visit, { checklist: { "11": "true", "14": "false" } }),
  ),
  answersMissing: stored("questions without answers", ({ visit }) =>
    withFields(visit, {
      checklist: visit.checklist.map(({ answers, ...question }, index) =>
        index % 2 ? question : { ...question, answers: answers.length > 1 ? null : [] },
      ),
    }),
  ),
  unknownAnswerType: stored("answer types that the page does not list", ({ visit }) =>
    withFields(visit, {
      checklist: visit.checklist.map((question) => ({
        ...question,
        answers: question.answers.map((answer) => ({ ...answer, answerTypeID: 11 + (question.order % 3) })),
      })),
    }),
  ),
  unknownFields: stored("fields that the page does not list", ({ visit }) =>
    withFields(visit, {
      batteryLevel: 71,
      deviceModel: "Moto G",
      evidence: [{ photo: "https://example.com/1.jpg" }],
    }),
  ),
};
