import { createServer, type Server } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Server as TcpServer } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { isInsideAddress, lookupOutside } from "./address-guard";
import { sendOutbound } from "./send-outbound";

const settings = vi.hoisted(() => ({ ATALAYA_ALLOWED_HOSTS: ["127.0.0.1"] }));
vi.mock("@/lib/platform/env", () => ({ env: settings }));

let server: Server;
let rude: TcpServer;
let seen: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request.url ?? "");
    if (request.url === "/redirect") return response.writeHead(302, { location: "/elsewhere" }).end();
    if (request.url === "/silent") return;
    if (request.url === "/half") {
      response.writeHead(200, { "content-length": "1000" }).write("half");
      return void setTimeout(() => response.destroy(), 20);
    }
    if (request.url === "/drip") {
      response.writeHead(200).write("x");
      return;
    }
    if (request.url === "/endless") {
      response.writeHead(200);
      const pour = () => response.writable && response.write("x".repeat(10_000), pour);
      return pour();
    }
    response.writeHead(200, { "x-echo": request.headers["x-token"] ?? "" }).end("good");
  }).listen(0, "127.0.0.1");
  rude = createTcpServer((socket) => socket.once("data", () => socket.resetAndDestroy())).listen(
    0,
    "127.0.0.1",
  );
  await Promise.all([server, rude].map((each) => new Promise((done) => each.once("listening", done))));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rude.close();
});

const portOf = (each: Server | TcpServer) => (each.address() as AddressInfo).port;
const send = (path: string, extra: Partial<Parameters<typeof sendOutbound>[0]> = {}) =>
  sendOutbound({
    method: "GET",
    url: `http://127.0.0.1:${portOf(server)}${path}`,
    headers: { "x-token": "secret" },
    timeoutMs: 2_000,
    largestBodyBytes: 50_000,
    ...extra,
  });

describe("one request", () => {
  it("gives back the answer with its body", async () => {
    const result = await send("/");
    expect(result).toMatchObject({ kind: "answered", status: 200, headers: { "x-echo": "secret" } });
    expect(result.kind === "answered" && result.body.toString()).toBe("good");
  });

  it("never follows a redirect", async () => {
    seen = [];
    expect(await send("/redirect")).toMatchObject({ kind: "answered", status: 302 });
    expect(seen).toEqual(["/redirect"]);
  });

  it("does not know the outcome after silence, a reset or half a body", async () => {
    expect(await send("/silent", { timeoutMs: 100 })).toEqual({
      kind: "unknown",
      reason: "timeout",
      status: null,
    });
    expect(await send("/drip", { timeoutMs: 150 })).toEqual({
      kind: "unknown",
      reason: "timeout",
      status: 200,
    });
    expect(await send("/half")).toEqual({ kind: "unknown", reason: "half-body", status: 200 });
    expect(await send("", { url: `http://127.0.0.1:${portOf(rude)}/` })).toEqual({
      kind: "unknown",
      reason: "reset",
      status: null,
    });
  });

  it("stops reading an answer that is too large, said or unsaid", async () => {
    expect(await send("/endless")).toEqual({ kind: "too-large", status: 200 });
    expect(await send("/half", { largestBodyBytes: 10 })).toEqual({ kind: "too-large", status: 200 });
  });

  it("says that nothing was sent where nobody listens or no such name is", async () => {
    const spare = createTcpServer().listen(0, "127.0.0.1");
    await new Promise((done) => spare.once("listening", done));
    const port = portOf(spare);
    await new Promise((done) => spare.close(done));
    expect(await send("", { url: `http://127.0.0.1:${port}/` })).toEqual({
      kind: "not-sent",
      reason: "refused",
    });
    expect(await send("", { url: "https://no-such-host.invalid/" })).toEqual({
      kind: "not-sent",
      reason: "unknown-host",
    });
    const tls = await send("", { url: `https://127.0.0.1:${portOf(server)}/` });
    expect(tls).toEqual({ kind: "not-sent", reason: "tls" });
  });
});

describe("addresses inside", () => {
  it.each([
    "http://127.0.0.2/",
    "https://10.0.0.1/",
    "https://[::1]/",
    "https://169.254.169.254/latest/meta-data",
    "https://167772161/",
    "https://0xa.1/",
    "https://[::ffff:127.0.0.1]/",
  ])("refuses %s without a connection", async (url) => {
    expect(await send("", { url })).toEqual({ kind: "not-sent", reason: "inside-address" });
  });

  it("refuses a name that resolves inside, at the moment of connecting", async () => {
    seen = [];
    const url = `https://localhost:${portOf(server)}/`;
    expect(await send("", { url })).toEqual({ kind: "not-sent", reason: "inside-address" });
    expect(seen).toEqual([]);
    const looked = await new Promise((done) =>
      lookupOutside("localhost", { all: true }, (error) => done(error)),
    );
    expect(looked).toMatchObject({ name: "InsideAddress" });
  });

  it("refuses plain HTTP to a host that the operator has not allowed", async () => {
    expect(await send("", { url: "http://no-such-host.invalid/" })).toEqual({
      kind: "not-sent",
      reason: "plain-http",
    });
  });

  it("tells inside from outside", () => {
    const insides = [
      "192.168.1.1",
      "100.64.0.1",
      "fe80::1",
      "fd00::1",
      "::",
      "64:ff9b::7f00:1",
      "2002:7f00:1::",
    ];
    expect(insides.filter((address) => !isInsideAddress(address))).toEqual([]);
    expect(["8.8.8.8", "190.1.2.3", "2800:3f0::1"].filter(isInsideAddress)).toEqual([]);
  });
});
