import { expect, it } from "vitest";
import { contentSecurityPolicy } from "./content-security-policy";

const base = { nonce: "abc", tileUrl: "", isDevelopment: false };

it("lets only scripts and styles with this request's nonce run", () => {
  const policy = contentSecurityPolicy(base);
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
  expect(policy).toContain("style-src 'self' 'nonce-abc';");
  expect(policy).not.toContain("unsafe-eval");
});

it.each([
  ["https://tile.openstreetmap.org/{z}/{x}/{y}.png", " https://tile.openstreetmap.org;"],
  ["https://{s}.tiles.example.com/{z}/{x}/{y}.png?k=1", " https://*.tiles.example.com;"],
  ["http://localhost:8080/{z}/{x}/{y}.png", " http://localhost:8080;"],
])("lets the map load its tiles from %s", (tileUrl, source) => {
  expect(contentSecurityPolicy({ ...base, tileUrl })).toContain(`img-src 'self' data: blob:${source}`);
});

it.each(["", "/tiles/{z}/{x}/{y}.png", "https://a.com; script-src *"])(
  "adds no image origin for %j",
  (tileUrl) => {
    expect(contentSecurityPolicy({ ...base, tileUrl })).toContain("img-src 'self' data: blob:;");
  },
);
