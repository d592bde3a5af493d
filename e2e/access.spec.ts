import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { type APIRequestContext, expect, test } from "@playwright/test";
import pg from "pg";
import type { Authorise, Endpoint } from "../lib/core/endpoint";
import { allEndpoints } from "../lib/http/all-endpoints";
import { addPerson } from "./support/people";
import { postVisit, signIn, uniqueId, webhookKey } from "./support/story";

const SOME_ID = "01900000-0000-7000-8000-000000000000";
/** What next-auth serves itself, and the benchmark's yardstick, which answers 404 in real use. */
const NOT_OURS = ["/api/auth/[...nextauth]", "/api/bench/parse"];

const pathOf = (endpoint: Endpoint) => endpoint.path.replace(/\{\w+\}/g, SOME_ID);

function call(request: APIRequestContext, endpoint: Endpoint, headers: Record<string, string> = {}) {
  return request.fetch(pathOf(endpoint), {
    method: endpoint.method,
    headers,
    data: endpoint.body ? {} : undefined,
  });
}

/** Sends what is given and closes our side. @returns whatever was answered until the server closed too. */
async function cutAfter(baseUrl: string, text: string): Promise<string> {
  const { hostname, port } = new URL(baseUrl);
  const socket = connect(Number(port), hostname);
  let answer = "";
  socket.setEncoding("utf8").on("data", (chunk) => {
    answer += chunk;
  });
  socket.on("error", () => undefined);
  socket.end(text);
  await once(socket, "close");
  return answer;
}

test("every route of the build is an endpoint with its authorisation stated", () => {
  const manifest = join(process.cwd(), ".next/server/app-paths-manifest.json");
  expect(existsSync(manifest)).toBe(true);
  const routes = Object.keys(JSON.parse(readFileSync(manifest, "utf8")))
    .filter((key) => key.startsWith("/api/") && key.endsWith("/route"))
    .map((key) => key.replace(/\/route$/, ""));
  const stated = new Set(allEndpoints.map(({ path }) => path.replaceAll("{", "[").replaceAll("}", "]")));
  expect(routes.length).toBeGreaterThan(20);
  expect(
    routes.filter((route) => !stated.has(route as `/api/${string}`) && !NOT_OURS.includes(route)),
  ).toEqual([]);
});

test("nobody gets past an endpoint that is not open", async ({ request }) => {
  for (const endpoint of allEndpoints.filter(({ authorise }) => authorise !== "anyone")) {
    const tricks: Record<string, string>[] = [
      {},
      { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
    ];
    for (const headers of tricks) {
      const answer = await call(request, endpoint, headers);
      expect(answer.status(), `${endpoint.method} ${endpoint.path}`).toBe(401);
    }
  }
});

test("a viewer gets what viewers may have, and nothing more", async ({ page, browser }) => {
  await signIn(page);
  const viewer = await addPerson(page, "viewer", { seesAllPortfolios: false });
  const theirs = await (await browser.newContext()).newPage();
  await signIn(theirs, "/", viewer);
  const forbidden: Authorise[] = ["supervisor", "admin"];
  for (const endpoint of allEndpoints.filter(({ path }) => path !== "/api/events")) {
    const status = (await call(theirs.request, endpoint)).status();
    const place = `${endpoint.method} ${endpoint.path}`;
    if (forbidden.includes(endpoint.authorise)) expect(status, place).toBe(403);
    else if (endpoint.authorise === "viewer") expect([200, 400, 404], place).toContain(status);
  }
  expect((await theirs.request.get("/api/visits?range=all")).status()).toBe(200);
  expect((await (await theirs.request.get("/api/visits/total?range=all")).json()).total).toBe(0);
});

/** The pages that are not for everybody. Whatever page the build has besides is open to whoever is signed in. */
const ADMIN_PAGES = [
  "/settings/kobra",
  "/settings/legal-hours",
  "/settings/portfolios",
  "/settings/questions",
  "/settings/users",
  "/settings/webhook-keys",
  "/settings/workspace",
];
const SUPERVISOR_PAGES = [
  "/accounts/[accountId]/balances",
  "/accounts/[accountId]/edit",
  "/accounts/new",
  "/imports",
  "/imports/[importId]",
  "/imports/new",
  "/inbox",
  "/settings/crm",
  "/settings/typifications",
  "/settings/wolkvox",
];

test("every page of the build answers 403 to a role that may not open it, and sends strangers to sign in", async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(600_000);
  const manifest = join(process.cwd(), ".next/server/app-paths-manifest.json");
  const pages = Object.keys(JSON.parse(readFileSync(manifest, "utf8")))
    .filter((key) => key.startsWith("/(dashboard)") && key.endsWith("/page"))
    .map((key) => key.slice("/(dashboard)".length, -"/page".length) || "/");
  expect(pages).toEqual(expect.arrayContaining([...ADMIN_PAGES, ...SUPERVISOR_PAGES]));
  await signIn(page);
  const closedTo = { viewer: [...ADMIN_PAGES, ...SUPERVISOR_PAGES], supervisor: ADMIN_PAGES, admin: [] };
  for (const role of ["viewer", "supervisor", "admin"] as const) {
    const theirs = await (await browser.newContext()).newPage();
    await signIn(theirs, "/", await addPerson(page, role));
    const closed: readonly string[] = closedTo[role];
    for (const path of pages) {
      const answer = await theirs.request.get(path.replace(/\[\w+\]/g, SOME_ID));
      if (closed.includes(path)) expect(answer.status(), `${role} ${path}`).toBe(403);
      else expect([200, 404], `${role} ${path}`).toContain(answer.status());
    }
    await theirs.context().close();
  }
  for (const path of pages) {
    const answer = await request.get(path.replace(/\[\w+\]/g, SOME_ID), { maxRedirects: 0 });
    expect(answer.status(), path).toBe(307);
    expect(answer.headers().location, path).toContain("/sign-in");
  }
});

test("another site cannot make a signed-in browser change anything", async ({ page }) => {
  await signIn(page);
  for (const endpoint of allEndpoints.filter(
    ({ method, path }) => method !== "GET" && !path.includes("webhooks"),
  )) {
    const answer = await call(page.request, endpoint, { origin: "https://evil.example" });
    expect(answer.status(), `${endpoint.method} ${endpoint.path}`).toBe(403);
  }
});

test("an unknown field in a body is refused, not ignored", async ({ page }) => {
  await signIn(page);
  const answer = await page.request.put("/api/settings", {
    data: { timeZone: "America/Mexico_City", role: "admin" },
  });
  expect(answer.status()).toBe(400);
});

test.describe("the webhook", () => {
  const headers = { "api-key": "", "content-type": "application/json" };

  test("refuses a wrong key, another method, and a body over 1 MB", async ({ request }) => {
    const post = (key: string, data: string | Buffer) =>
      request.post("/api/webhooks/visits", { headers: { ...headers, "api-key": key }, data });
    expect((await post("wrong", "{}")).status()).toBe(401);
    expect((await request.get("/api/webhooks/visits")).status()).toBe(405);
    expect((await post(webhookKey(), Buffer.alloc(1024 * 1024 + 1, 32))).status()).toBe(413);
    expect((await post(webhookKey(), Buffer.alloc(1024 * 1024, 32))).status()).toBe(200);
  });

  test("counts a body that does not say how long it is", async ({ baseURL }) => {
    const send = (bytes: number) => {
      const chunk = new Uint8Array(64 * 1024).fill(32);
      let left = bytes;
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          if (left <= 0) return controller.close();
          controller.enqueue(chunk.subarray(0, Math.min(left, chunk.length)));
          left -= chunk.length;
        },
      });
      const init: RequestInit & { duplex: "half" } = {
        method: "POST",
        headers: { ...headers, "api-key": webhookKey() },
        body,
        duplex: "half",
      };
      return fetch(`${baseURL}/api/webhooks/visits`, init);
    };
    expect((await send(1024 * 1024 + 1)).status).toBe(413);
    expect((await send(1000)).status).toBe(200);
  });

  test("never answers 2xx to a body that was cut, nor keeps it", async ({ baseURL, request }) => {
    const marker = uniqueId("CORTADO");
    const open = `POST /api/webhooks/visits HTTP/1.1\r\nhost: localhost\r\napi-key: ${webhookKey()}\r\n`;
    const half = `{"visitID":"${marker}","comment":"`;
    const declared = await cutAfter(baseURL ?? "", `${open}content-length: 5000\r\n\r\n${half}`);
    const chunked = await cutAfter(
      baseURL ?? "",
      `${open}transfer-encoding: chunked\r\n\r\n${half.length.toString(16)}\r\n${half}\r\n`,
    );
    for (const answer of [declared, chunked]) expect(answer).not.toMatch(/^HTTP\/1\.1 2/);
    // A whole one after them: by the time it is read, a cut one would have been stored too.
    await postVisit(request, JSON.stringify({ visitID: uniqueId("ENTERO") }));
    const client = new pg.Client({ connectionString: process.env.ATALAYA_E2E_DATABASE_URL });
    await client.connect();
    const found = await client.query(
      "SELECT 1 FROM receipts WHERE position(convert_to($1, 'UTF8') IN body) > 0",
      [marker],
    );
    await client.end();
    expect(found.rowCount).toBe(0);
  });

  test("lets the key that sent a receipt read what became of it within half a second", async ({
    request,
  }) => {
    const key = { "api-key": webhookKey() };
    const posted = await request.post("/api/webhooks/visits", {
      headers: { ...headers, ...key },
      data: JSON.stringify({ visitID: uniqueId("K") }),
    });
    const { receiptId } = await posted.json();
    const state = async () =>
      (await (await request.get(`/api/receipts/${receiptId}`, { headers: key })).json()).status;
    await expect.poll(state, { timeout: 500, intervals: [25] }).toBe("stored");
  });
});
