import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { BODY_LIMITS, cutSlowBodies } from "./slow-bodies";

let server: Server;
afterEach(() => server.closeAllConnections());

const GRACE_MS = 200;

async function listen(): Promise<number> {
  server = createServer((request, response) => {
    request.resume().once("end", () => response.end("whole"));
  });
  cutSlowBodies(server, { ...BODY_LIMITS, graceMs: GRACE_MS, leastBytesPerS: 1_000 });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return (server.address() as AddressInfo).port;
}

/** Posts a body in pieces, one each 50 ms. @returns the answer's first line. */
async function drip(path: string, pieces: number, pieceBytes: number): Promise<string> {
  const socket = connect(await listen(), "127.0.0.1");
  let answer = "";
  socket.on("data", (bytes) => {
    answer += bytes.toString();
  });
  socket.on("error", () => undefined);
  const closed = new Promise<void>((done) => socket.once("close", () => done()));
  const length = pieces * pieceBytes;
  socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ${length}\r\n\r\n`);
  for (let sent = 0; sent < pieces && !socket.destroyed; sent += 1) {
    socket.write("x".repeat(pieceBytes));
    await wait(50);
  }
  await closed;
  return answer.split("\r\n")[0] ?? "";
}

it("cuts a body that drips", async () => {
  expect(await drip("/api/uploads?fileName=a.csv", 40, 1)).toBe("HTTP/1.1 408 Request Timeout");
});

it("lets a large file go on as long as it comes at a fair speed", async () => {
  expect(await drip("/api/uploads?fileName=a.csv", 40, 10_000)).toBe("HTTP/1.1 200 OK");
});

it("gives what is no file its time and no more, whatever its speed", async () => {
  expect(await drip("/api/webhooks/visits", 40, 10_000)).toBe("HTTP/1.1 408 Request Timeout");
  expect(await drip("/api/uploads/abc/plan", 40, 10_000)).toBe("HTTP/1.1 408 Request Timeout");
});

it("lets an answer take its time once the body is there", async () => {
  server = createServer((_request, response) => {
    setTimeout(() => response.end("late"), GRACE_MS * 3);
  });
  cutSlowBodies(server, { ...BODY_LIMITS, graceMs: GRACE_MS });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/api/uploads`, { method: "POST", body: "x" });
  expect(await answer.text()).toBe("late");
});
