import { beforeAll, expect, it } from "vitest";
import { pool } from "@/lib/platform/db";
import type { Scope, Viewer } from "../../users/schema";
import { projectReceipts } from "../../visits/commands/project-receipts";
import { addWebhookKey } from "../commands/manage-webhook-keys";
import { ReceiptWriter } from "../commands/receipt-writer";
import { replayReceipts } from "../commands/replay-receipts";
import { receiptFilterSchema } from "../schema";
import { countReplayable } from "./count-replayable";
import { getReceiptBody, getReceiptState } from "./find-receipt";
import { listReceiptIssues } from "./list-issues";
import { listReceipts } from "./list-receipts";
import { readDrift } from "./read-drift";

const ALL: Scope = { kind: "all" };
const ADMIN: Viewer = {
  userId: "00000000-0000-7000-8000-0000000000aa",
  name: "Eva",
  email: "eva@atalaya.example",
  role: "admin",
  scope: ALL,
};
const calendar = () => ({ now: new Date(), timeZone: "America/Mexico_City" });

/** Bodies of every kind, some of which PostgreSQL would refuse to take for text or for JSON. */
const BODIES = {
  plain: Buffer.from(
    '{"visitID":"A-1","productID":1,"agentID":7,"checklist":[{"questionID":11}],"folio":"x"}',
  ),
  other: Buffer.from('{"visitID":"A-2","agentID":"7","checklist":[{"questionID":12}]}'),
  nul: Buffer.from('{"visitID":"A-3","agentID":9,"comment":"con \\u0000 nulo"}'),
  surrogate: Buffer.from('{"visitID":"A-4","agentID":9,"comment":"\\ud83d"}'),
  utf16: Buffer.from('\ufeff{"visitID":"A-5","agentID":9}', "utf16le"),
  broken: Buffer.from('{"visitID":"A-6","agentID":9'),
  latin1: Buffer.from([0x7b, 0xf1, 0xff, 0xfe, 0x00, 0x7d]),
  asked: Buffer.from(
    `{"visitID":"A-7","productID":4,"startDate":"${new Date().toISOString().slice(0, 19)}","timeZone":"UTC",
      "checklist":[{"questionID":777,"questionName":"¿Trae casco?","answers":[{"answerTypeID":8,"value":"true"}]}]}`,
  ),
  noId: Buffer.from('{"agentID":7,"folio":"y"}'),
  empty: Buffer.alloc(0),
} as const;
type Name = keyof typeof BODIES;

const ids = {} as Record<Name, string>;
let keyId = "";

beforeAll(async () => {
  keyId = (await addWebhookKey(ADMIN.userId, "Kobra norte")).id;
  const writer = new ReceiptWriter(pool());
  for (const name of Object.keys(BODIES) as Name[]) {
    const webhookKeyId = name === "plain" ? keyId : null;
    ids[name] = await writer.write({ body: BODIES[name], source: "webhook", webhookKeyId });
  }
  while ((await projectReceipts(pool(), 50)) > 0);
});

const search = async (query: Record<string, string>, scope: Scope = ALL) =>
  listReceipts(scope, receiptFilterSchema.parse(query), calendar());
const found = async (query: Record<string, string>) =>
  (await search(query)).receipts.map(({ receiptId }) =>
    (Object.keys(ids) as Name[]).find((name) => ids[name] === receiptId),
  );

it("finds receipts by what their bodies say, whatever else lies among them", async () => {
  expect(await found({ find: "checklist[0].questionID = 11" })).toEqual(["plain"]);
  expect(await found({ find: "agentID = 7" })).toEqual(["noId", "other", "plain"]);
  expect(await found({ find: "agentID = 9" })).toEqual(["utf16", "surrogate", "nul"]);
  expect(await found({ find: "~ A-6" })).toEqual(["broken"]);
  expect(await found({ find: "agentID = 7'; DROP TABLE receipts; --" })).toEqual([]);
});

it("finds them by state, key, days and unknown field, together with the body", async () => {
  expect(await found({ status: "quarantined", find: "agentID = 7" })).toEqual(["noId"]);
  expect(await found({ key: keyId })).toEqual(["plain"]);
  expect(await found({ key: "test" })).toEqual([]);
  expect(await found({ field: "folio" })).toEqual(["noId", "plain"]);
  expect(await found({ range: "today", find: "folio" })).toEqual(["noId", "plain"]);
  expect(await found({ range: "2020-01-01..2020-01-02" })).toEqual([]);
  expect((await found({ range: "nonsense" })).length).toBe(Object.keys(BODIES).length);
});

it("pages through a search without losing or repeating one, and says how far it looked", async () => {
  const seen: string[] = [];
  let examined = 0;
  let cursor: string | undefined;
  let total: number | null = null;
  do {
    const page = await search({ find: "agentID", limit: "2", ...(cursor && { cursor }) });
    seen.push(...page.receipts.map(({ receiptId }) => receiptId));
    examined += page.search?.examined ?? 0;
    total ??= page.search?.total ?? null;
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toEqual(
    (["noId", "utf16", "surrogate", "nul", "other", "plain"] as const).map((name) => ids[name]),
  );
  expect(examined).toBe(Object.keys(BODIES).length);
  expect(total).toBe(Object.keys(BODIES).length);
});

it("refuses a question that means nothing", () => {
  expect(receiptFilterSchema.safeParse({ find: "checklist[" }).success).toBe(false);
});

it("groups what is quarantined by cause, and what nobody knows by field", async () => {
  const { issues } = await listReceiptIssues(ALL);
  expect(Object.fromEntries(issues.map(({ cause, count }) => [cause, count]))).toEqual({
    empty: 1,
    "no-visit-id": 1,
    "not-json": 2,
  });
  const notJson = issues.find(({ cause }) => cause === "not-json");
  expect(notJson?.sampleReceiptId).toBe(ids.latin1);
  expect(Date.parse(notJson?.firstSeenAt ?? "")).toBeLessThanOrEqual(Date.parse(notJson?.lastSeenAt ?? ""));
  const drift = await readDrift(ALL, calendar());
  expect(drift).toMatchObject({
    fields: [{ name: "folio", count: 2, sampleReceiptId: ids.noId }],
    examined: 2,
    isCut: false,
  });
  const question = drift.questions.find(({ questionId }) => questionId === "777");
  expect(question).toMatchObject({
    key: "4:777",
    name: "¿Trae casco?",
    visits: 1,
    sampleReceiptId: ids.asked,
  });
  // The vendor's own questions have a meaning from the start.
  expect(drift.questions.some(({ key }) => key === "1:11")).toBe(false);
});

it("shows somebody without these portfolios none of it", async () => {
  const nobody: Scope = { kind: "portfolios", portfolioIds: [] };
  expect((await search({ find: "agentID" }, nobody)).receipts).toEqual([]);
  expect((await listReceiptIssues(nobody)).issues).toEqual([]);
  expect(await readDrift(nobody, calendar())).toMatchObject({ fields: [], questions: [] });
  expect((await countReplayable(nobody, {}, calendar())).count).toBe(0);
  await expect(getReceiptBody(nobody, ids.plain)).rejects.toThrow("No such receipt");
});

it("gives a body back byte for byte", async () => {
  for (const name of ["latin1", "utf16", "empty"] as const) {
    const { body } = await getReceiptBody(ALL, ids[name]);
    expect(Buffer.from(body).equals(BODIES[name])).toBe(true);
  }
});

it("reads again exactly those that were counted", async () => {
  const filter = { find: "folio = y" };
  const counted = await countReplayable(ALL, filter, calendar());
  expect(counted).toMatchObject({ count: 1, nextCursor: null, search: { examined: 4, total: 4 } });
  const before = new Date(0).toISOString();
  expect(await replayReceipts(ADMIN, { filter, until: before }, calendar())).toEqual({
    replayed: 0,
    nextCursor: null,
  });
  expect(await replayReceipts(ADMIN, { filter, until: counted.until }, calendar())).toEqual({
    replayed: 1,
    nextCursor: null,
  });
  expect((await getReceiptState({ scope: ALL }, ids.noId)).status).toBe("pending");
  expect((await getReceiptState({ scope: ALL }, ids.broken)).status).toBe("quarantined");
  const { rows } = await pool().query(
    "SELECT details::text AS details FROM audit_events WHERE action = 'receipts.replayed' ORDER BY at DESC LIMIT 1",
  );
  expect(rows[0].details).toBe('{"count": 1, "conditions": ["find"]}');
});
