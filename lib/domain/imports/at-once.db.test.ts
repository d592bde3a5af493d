import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it, vi } from "vitest";

vi.hoisted(() => {
  process.env.ATALAYA_ALLOWED_HOSTS = "127.0.0.1";
  process.env.ATALAYA_SEALING_KEY = "A".repeat(43);
});

import { db } from "@/lib/platform/db";
import { type Queue, startQueue } from "@/lib/platform/queue";
import type { KobraSandbox } from "@/sandbox/kobra/import/server";
import { addImport } from "./commands/add-import";
import { askForProbe } from "./commands/probe-kobra";
import { startImport } from "./commands/steer-import";
import { makeKobraSandbox, readMadeUpAccount, setUpSandboxKobra } from "./imports.fixtures";
import { importHandlers } from "./jobs";

const ACTOR_ID = "00000000-0000-7000-8000-0000000000ab";
const ACTOR = { userId: ACTOR_ID, scope: { kind: "all" } } as const;
/** The end of the sender and the next start are milliseconds apart: in some of so many they fall together. */
const ROUNDS = 60;
let kobra: KobraSandbox;
let kobraUrl = "";
let queue: Queue;

beforeAll(async () => {
  kobra = makeKobraSandbox();
  kobraUrl = await kobra.start();
  queue = await startQueue(importHandlers, []);
});
afterAll(async () => {
  await queue.stop();
  await kobra.stop();
});

async function sendOne(externalID: string): Promise<string> {
  const row = { ...readMadeUpAccount(externalID), rowNumber: 1 };
  const { importId } = await addImport(ACTOR_ID, {
    kind: "form",
    importType: 1,
    fileName: null,
    rows: [row],
  });
  await startImport(ACTOR, importId);
  return importId;
}

it("sends an account at once, though it comes while the sender finds nothing more and ends", async () => {
  await setUpSandboxKobra(ACTOR_ID, kobraUrl);
  for (let round = 0; round < ROUNDS; round++) {
    const importId = await sendOne(`AT-ONCE-${round}`);
    const status = async () => (await db().import.findUniqueOrThrow({ where: { id: importId } })).status;
    await vi.waitFor(async () => expect(await status()).toBe("done"), { timeout: 20_000, interval: 1 });
  }
}, 120_000);

it("tells how the address answers that was set up while another was being tried", async () => {
  const before = createServer(async (_request, response) => {
    await setUpSandboxKobra(ACTOR_ID, kobraUrl);
    await askForProbe();
    response.writeHead(500).end();
  }).listen(0, "127.0.0.1");
  await once(before, "listening");
  await setUpSandboxKobra(ACTOR_ID, `http://127.0.0.1:${(before.address() as AddressInfo).port}/api`, {
    timeoutS: 10,
  });
  await askForProbe();
  const probe = () => db().kobraConnection.findFirst({ omit: { headerValue: true } });
  await vi.waitFor(async () => expect((await probe())?.probeEndedAt).toBeInstanceOf(Date), {
    timeout: 20_000,
  });
  expect(await probe()).toMatchObject({ probeOutcome: "answered", probeHttpStatus: 405 });
  before.close();
}, 60_000);
