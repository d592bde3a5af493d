import { expect, it } from "vitest";
import { formatJsonText } from "./format-json-text";

const PLENTY = 1_000_000;

it("indents a body as JSON.stringify would", () => {
  const body = {
    visitID: "9A",
    lat: null,
    checklist: [{ order: 1, answers: [] }],
    text: 'a "b" {c}: [d], \\',
  };
  expect(formatJsonText(JSON.stringify(body), PLENTY)).toBe(JSON.stringify(body, null, 2));
});

it("keeps every digit of a long number and both of two equal names", () => {
  expect(formatJsonText('{"id":110105499609123456789,"id":1.0}', PLENTY)).toBe(
    '{\n  "id": 110105499609123456789,\n  "id": 1.0\n}',
  );
});

it("copes with a body nested 100,000 deep", () => {
  const text = formatJsonText(`${"[".repeat(100_000)}${"]".repeat(100_000)}`, 50_000);
  expect(text.length).toBeLessThan(50_200);
});

it("copes with one text of a megabyte", () => {
  const json = JSON.stringify({ comment: 'a"\\\n'.repeat(300_000) });
  expect(formatJsonText(json, PLENTY * 10)).toBe(
    json.replace("{", "{\n  ").replace(":", ": ").replace(/}$/, "\n}"),
  );
});
