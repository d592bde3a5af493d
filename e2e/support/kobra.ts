import { type APIRequestContext, expect } from "@playwright/test";
import pg from "pg";

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: stories run through npm test or npx playwright test`);
  return value;
}

/**
 * Ties in the Kobra of all stories, as an administrator: any story may, and none changes it. Requests may leave
 * fast; statuses of promises may leave, and wait `delayS` seconds before.
 */
export async function connectKobra(request: APIRequestContext): Promise<void> {
  const answer = await request.put("/api/kobra-connection", {
    data: {
      baseUrl: required("ATALAYA_E2E_KOBRA_URL"),
      headerName: required("ATALAYA_E2E_KOBRA_HEADER"),
      headerValue: required("ATALAYA_E2E_KOBRA_KEY"),
      chunkSize: 500,
      requestsPerMinute: 6_000,
      timeoutS: 10,
    },
  });
  expect(answer.ok()).toBe(true);
  const client = new pg.Client({ connectionString: required("ATALAYA_E2E_DATABASE_URL") });
  await client.connect();
  await client.query(
    "UPDATE delivery_targets SET is_enabled = true, requests_per_minute = 6000 WHERE target = 'kobra-promises'",
  );
  await client.end();
}

/** What Kobra has by now: a promise's status by its visit's number, or an account's fields; null for nothing. */
export async function keptByKobra(
  request: APIRequestContext,
  kind: "promises" | "accounts",
  id: string | number,
): Promise<unknown> {
  const { origin } = new URL(required("ATALAYA_E2E_KOBRA_URL"));
  return (await request.get(`${origin}/kept/${kind}/${encodeURIComponent(id)}`)).json();
}
