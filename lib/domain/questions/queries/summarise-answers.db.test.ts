import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { db, pool } from "@/lib/platform/db";
import { toKobraBody } from "@/sandbox/kobra/visit-shape";
import { makeAgents, makeHistory } from "@/sandbox/kobra/visits";
import { ReceiptWriter } from "../../receipts/commands/receipt-writer";
import type { Scope } from "../../users/schema";
import { projectReceipts } from "../../visits/commands/project-receipts";
import { visitConditions } from "../../visits/queries/visit-conditions";
import { VISIT_OUTCOMES } from "../../visits/rules/visit-words";
import { visitFilterSchema } from "../../visits/schema";
import { changeMapping } from "../commands/change-mapping";
import { readAskedQuestions } from "../rules/answer-values";
import { listQuestions, listUnmappedQuestions } from "./list-questions";
import { listAnswerTexts } from "./list-texts";
import { summariseAnswers, summarisePreviousAnswers } from "./summarise-answers";
import { trendAnswers } from "./trend-answers";

const ALL: Scope = { kind: "all" };
const NOBODY: Scope = { kind: "portfolios", portfolioIds: [] };
const CALENDAR = { now: new Date("2026-05-20T23:00:00Z"), timeZone: "America/Mexico_City" };
const everything = visitFilterSchema.parse({ range: "all" });

beforeAll(async () => {
  const writer = new ReceiptWriter(pool());
  const visits = makeHistory({ agents: makeAgents(12, 7), days: 8, until: "2026-05-20", seed: 7 });
  const bodies = [...visits].map((visit) => Buffer.from(toKobraBody(visit)));
  await Promise.all(bodies.map((body) => writer.write({ body, source: "webhook", webhookKeyId: null })));
  while ((await projectReceipts(pool(), 200)) > 0);
}, 60_000);

function counted(texts: Record<string, string>): Promise<number> {
  const matching = visitConditions(ALL, visitFilterSchema.parse(texts), CALENDAR);
  return db().$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM visits v WHERE ${matching}`.then(
    (rows) => rows[0]?.n ?? -1,
  );
}

const anyFilter = fc
  .record({
    range: fc.constantFrom("all", "7d", "today", "2026-05-14..2026-05-17"),
    outcome: fc.option(fc.constantFrom(...VISIT_OUTCOMES)),
    product: fc.option(fc.constantFrom("1", "2", "1,3")),
    answer: fc.option(
      fc.constantFrom(
        "1:11=yes",
        "1:12=titular,1:12=conyuge",
        "1:16=1000..2000",
        "1:17=2026-05-01..2026-05-31",
        "2:36=luz,1:11=no",
      ),
    ),
    contact: fc.option(fc.constantFrom("yes", "no")),
  })
  .map((texts) =>
    Object.fromEntries(Object.entries(texts).flatMap(([key, text]) => (text === null ? [] : [[key, text]]))),
  );

describe("what was answered", () => {
  it("speaks of exactly the visits that the filter keeps, for any filter", async () => {
    await fc.assert(
      fc.asyncProperty(anyFilter, async (texts) => {
        const filter = visitFilterSchema.parse(texts);
        const summary = await summariseAnswers(ALL, filter, CALENDAR);
        expect(summary.total).toBe(await counted(texts));
        expect(summary.unread).toBe(0);
        for (const { visits, answered } of summary.questions) {
          expect(answered).toBeLessThanOrEqual(visits);
          expect(visits).toBeLessThanOrEqual(summary.total);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("is what one finds by reading every checklist", async () => {
    const { questions } = await summariseAnswers(ALL, everything, CALENDAR);
    const visits = await db().visit.findMany({ include: { answers: { orderBy: { position: "asc" } } } });
    const asked = visits.flatMap(({ answers, productId }) => readAskedQuestions(answers, productId));
    for (const question of questions) {
      const own = asked.filter(({ questionKey }) => questionKey === question.key);
      expect(question.visits).toBe(own.length);
      expect(question.answered).toBe(own.filter(({ values }) => values[0]?.valueKey !== "").length);
      for (const { key, visits: count } of question.values) {
        expect(count).toBe(
          own.filter(({ values }) => values.some(({ valueKey }) => valueKey === key)).length,
        );
      }
      for (const { day, visits: count } of question.days) {
        expect(count).toBe(own.filter(({ values }) => values.some((value) => value.day === day)).length);
      }
    }
    expect(questions.find(({ key }) => key === "2:36")?.values.map(({ key }) => key)).toContain("luz");
  });

  it("leads from every bar to just as many visits", async () => {
    const { questions } = await summariseAnswers(ALL, everything, CALENDAR);
    const bars = questions.flatMap(({ key, values, histogram, days }) => [
      ...values.slice(0, 3).map((value) => [`${key}=${value.key}`, value.visits] as const),
      ...histogram.map(({ from, to, visits }) => [`${key}=${from ?? ""}..${to ?? ""}`, visits] as const),
      ...days.slice(0, 2).map(({ day, visits }) => [`${key}=${day}`, visits] as const),
    ]);
    expect(bars.length).toBeGreaterThan(60);
    for (const [answer, visits] of bars) {
      expect([answer, await counted({ range: "all", answer: encodeURIComponent(answer) })]).toEqual([
        answer,
        visits,
      ]);
    }
  });

  it("adds up over time and over agents to the same", async () => {
    const { questions } = await summariseAnswers(ALL, everything, CALENDAR);
    for (const key of ["1:11", "1:12", "1:13", "1:16", "2:36", "1:20"]) {
      const question = questions.find((each) => each.key === key);
      const { periods, agents } = await trendAnswers(ALL, everything, key, CALENDAR);
      const sum = (places: readonly { visits: number; answered: number }[]) => [
        places.reduce((all, { visits }) => all + visits, 0),
        places.reduce((all, { answered }) => all + answered, 0),
      ];
      expect(sum(periods)).toEqual([question?.visits, question?.answered]);
      expect(sum(agents)).toEqual([question?.visits, question?.answered]);
    }
    const { periods } = await trendAnswers(ALL, everything, "1:16", CALENDAR);
    expect(periods.some(({ mean }) => mean !== null && mean > 100)).toBe(true);
  });

  it("is kept from whoever may not see the visits", async () => {
    expect(await summariseAnswers(NOBODY, everything, CALENDAR)).toEqual({
      total: 0,
      unread: 0,
      questions: [],
    });
    expect((await trendAnswers(NOBODY, everything, "1:11", CALENDAR)).agents).toEqual([]);
    expect((await listAnswerTexts(NOBODY, everything, "1:13", CALENDAR)).texts).toEqual([]);
    expect(await listUnmappedQuestions(NOBODY, CALENDAR)).toEqual([]);
  });

  it("of the period before is that of its days", async () => {
    const today = visitFilterSchema.parse({ range: "2026-05-19..2026-05-19" });
    const before = await summarisePreviousAnswers(ALL, today, CALENDAR);
    expect(before.total).toBe(await counted({ range: "2026-05-18..2026-05-18" }));
    expect((await summarisePreviousAnswers(ALL, everything, CALENDAR)).total).toBe(0);
  });
});

it("shows the latest texts, each with its visit", async () => {
  const { texts } = await listAnswerTexts(ALL, everything, "2:38", CALENDAR);
  expect(texts).toHaveLength(5);
  expect(texts[0]?.text).toMatch(/portón negro/);
  const times = texts.map(({ occurredAt }) => occurredAt);
  expect(times).toEqual([...times].sort().reverse());
});

it("lists questions that no mapping names, until somebody names them or sets them aside", async () => {
  const keys = async () => (await listUnmappedQuestions(ALL, CALENDAR)).map(({ key }) => key);
  expect(await keys()).toContain("2:33");
  expect(await keys()).not.toContain("2:31");
  const setAside = { productId: 2, questionId: "33", questionName: "Tipo de vivienda", meaning: null };
  await changeMapping("00000000-0000-7000-8000-0000000000aa", { questions: [setAside] });
  expect(await keys()).not.toContain("2:33");
  const { questions } = await listQuestions(ALL, CALENDAR);
  expect(questions.find(({ key }) => key === "2:33")).toMatchObject({ isSetAside: true, meaning: null });
  expect(questions.find(({ key }) => key === "2:31")).toMatchObject({ meaning: "contact", source: "name" });
  const contact = questions.find(({ key }) => key === "1:12");
  expect(contact?.samples).toContain("Titular");
  expect(contact?.firstSeenOn).toBe("2026-05-13");
});
