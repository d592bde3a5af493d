import { createServer } from "node:http";
import { afterEach, expect, test } from "vitest";
import { deliver, deliverAll, Tally } from "./sending/delivery";
import { requireLoopback } from "./sending/loopback";
import { parseSendOptions } from "./sending/send-options";

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A receiver that answers with the given statuses in turn, then 200, and remembers what came. */
async function startReceiver(statuses: readonly number[]) {
  const seen: { key: string | undefined; body: string }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const status = statuses[seen.length] ?? 200;
    seen.push({ key: request.headers["api-key"]?.toString(), body: Buffer.concat(chunks).toString() });
    response.writeHead(status, { "retry-after": "0" }).end('{"ok":true}');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closers.push(() => server.close().closeAllConnections());
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    seen,
    target: { url: `http://127.0.0.1:${port}/`, key: "k", signal: new AbortController().signal },
  };
}

test("posts a body with the key and reads the answer", async () => {
  const { seen, target } = await startReceiver([]);
  expect(await deliver(target, '{"visitID":"1"}')).toMatchObject({ status: 200, json: { ok: true } });
  expect(seen).toEqual([{ key: "k", body: '{"visitID":"1"}' }]);
});

test("posts again while the receiver is overloaded, but not after a refusal", async () => {
  const busy = await startReceiver([503, 503]);
  expect((await deliver(busy.target, "a"))?.status).toBe(200);
  expect(busy.seen.length).toBe(3);
  const strict = await startReceiver([401]);
  expect((await deliver(strict.target, "a"))?.status).toBe(401);
  expect(strict.seen.length).toBe(1);
});

test("delivers every body once and counts what became of it", async () => {
  const { seen, target } = await startReceiver([200, 413]);
  const tally = new Tally();
  const bodies = Array.from({ length: 50 }, (_, index) => `body ${index}`);
  await deliverAll(target, bodies, { concurrency: 4, tally });
  expect(seen.map(({ body }) => body).toSorted()).toEqual(bodies.toSorted());
  expect(tally).toMatchObject({ accepted: 49, refused: 1, unanswered: 0, isClean: false });
});

test("refuses to post anywhere but to this machine", () => {
  expect(requireLoopback("http://127.0.0.1:3000/x").port).toBe("3000");
  expect(requireLoopback("http://[::1]:3000/x").port).toBe("3000");
  for (const url of [
    "https://kobra.example.com/",
    "http://10.0.0.1/",
    "http://127.0.0.1.example.com/",
    "file:///x",
  ]) {
    expect(() => requireLoopback(url)).toThrow();
  }
});

test("says what is wrong with the command line", () => {
  const base = ["--url", "http://127.0.0.1:3000/x", "--key", "k"];
  expect(parseSendOptions([...base, "--days", "3"])).toMatchObject({ days: 3, agents: 40, concurrency: 8 });
  expect(parseSendOptions([...base, "--malformed", "bom"]).malformed).toEqual(["bom"]);
  expect(() => parseSendOptions(base)).toThrow("say what to send");
  expect(() => parseSendOptions([...base, "--days", "x"])).toThrow("--days");
  expect(() => parseSendOptions([...base, "--malformed", "nope"])).toThrow("--malformed");
});
