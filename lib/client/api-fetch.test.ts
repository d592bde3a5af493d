import { afterEach, expect, it, vi } from "vitest";
import { z } from "zod";
import { apiFetch } from "./api-fetch";

const schema = z.object({ total: z.number() });
afterEach(() => vi.unstubAllGlobals());

function answerWith(body: string, status = 200) {
  const fetchMock = vi.fn(async () => new Response(body, { status }));
  vi.stubGlobal("fetch", fetchMock);
  return fetchMock;
}

it("answers with the checked body", async () => {
  const fetchMock = answerWith('{"total": 3, "extra": 1}');
  expect(await apiFetch("/api/visits", schema, { method: "POST", body: { a: 1 } })).toEqual({ total: 3 });
  expect(fetchMock).toHaveBeenCalledWith(
    "/api/visits",
    expect.objectContaining({
      body: '{"a":1}',
      headers: expect.objectContaining({ "content-type": "application/json" }),
    }),
  );
});

it("says why the server refused, with its reference", async () => {
  answerWith('{"error":{"code":"not-found","message":"No such visit","reference":"r-1"}}', 404);
  await expect(apiFetch("/api/visits/1", schema)).rejects.toMatchObject({
    status: 404,
    code: "not-found",
    message: "No such visit",
    reference: "r-1",
    mayBeRetried: false,
  });
});

it("does not trust an answer of another shape", async () => {
  answerWith('{"total": "3"}');
  await expect(apiFetch("/api/visits", schema)).rejects.toMatchObject({ code: "unreadable", status: 200 });
  answerWith("<html>Bad gateway</html>", 502);
  await expect(apiFetch("/api/visits", schema)).rejects.toMatchObject({
    code: "unreadable",
    status: 502,
    mayBeRetried: true,
  });
});

it("tells no network from a refusal", async () => {
  vi.stubGlobal("fetch", async () => Promise.reject(new TypeError("Failed to fetch")));
  await expect(apiFetch("/api/visits", schema)).rejects.toMatchObject({ code: "offline", status: 0 });
});

it("lets an abort be an abort", async () => {
  vi.stubGlobal("fetch", async () => Promise.reject(new DOMException("stop", "AbortError")));
  const signal = AbortSignal.abort();
  await expect(apiFetch("/api/visits", schema, { signal })).rejects.toMatchObject({ name: "AbortError" });
});
