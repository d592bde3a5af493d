import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const folder = import.meta.dirname;
const index = readFileSync(join(folder, "README.md"), "utf8");
const pages = readdirSync(folder).filter((name) => /^\d{4}-.+\.md$/.test(name));

it("lists every decision under its own title, and says which are superseded", () => {
  expect(pages.length).toBeGreaterThan(30);
  for (const name of pages) {
    const [heading = "", , status = ""] = readFileSync(join(folder, name), "utf8").split("\n");
    const successor = /superseded by (\d{4})/.exec(status);
    const line = `- [${heading.replace(/^# /, "")}](${name})${successor ? `, ${successor[0]}` : ""}\n`;
    expect(index).toContain(line);
  }
});
