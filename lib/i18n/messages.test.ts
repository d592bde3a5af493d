import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { NAMESPACES } from "./namespaces";

const folder = join(import.meta.dirname, "messages");

/** ICU arguments with their kind, `count:plural`; the branches of a plural may differ by language. */
function argumentsOf(message: string): string[] {
  const found = message.matchAll(/\{\s*(\w+)\s*(?:,\s*(\w+))?\s*[,}]/g);
  const tags = message.matchAll(/<(\w+)>/g);
  return [
    ...[...found].map(([, name, kind]) => `${name}:${kind ?? "text"}`),
    ...[...tags].map(([, name]) => `<${name}>`),
  ].sort();
}

function flatten(node: unknown, path = ""): [string, string][] {
  if (typeof node === "string") {
    return [[path, node]];
  }
  return Object.entries(Object(node)).flatMap(([key, value]) => flatten(value, `${path}.${key}`));
}

function read(language: string, namespace: string): Map<string, string> {
  const file = readFileSync(join(folder, language, `${namespace}.json`), "utf8");
  return new Map(flatten(JSON.parse(file)));
}

describe.each(NAMESPACES)("the texts of %s", (namespace) => {
  const spanish = read("es", namespace);
  const english = read("en", namespace);

  it("says in English everything it says in Spanish", () => {
    expect([...english.keys()].sort()).toEqual([...spanish.keys()].sort());
  });

  it("uses the same values in both languages", () => {
    for (const [key, text] of spanish) {
      expect(argumentsOf(english.get(key) ?? ""), key).toEqual(argumentsOf(text));
    }
  });

  it("changes for Colombia only what exists in Spanish", () => {
    for (const [key, text] of read("es-CO", namespace)) {
      expect(spanish.has(key), key).toBe(true);
      expect(argumentsOf(text), key).toEqual(argumentsOf(spanish.get(key) ?? ""));
    }
  });

  it("does not shout", () => {
    for (const text of [...spanish.values(), ...english.values()]) {
      expect(text).not.toMatch(/[!¡]/);
    }
  });
});

it("registers every message file that exists", () => {
  for (const language of readdirSync(folder)) {
    const files = readdirSync(join(folder, language)).map((file) => file.replace(".json", ""));
    expect(files.sort(), language).toEqual([...NAMESPACES].sort());
  }
});
