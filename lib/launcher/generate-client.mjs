// Writes the Prisma client. The native schema engine is not needed for that, and its download is
// refused on many networks: Prisma is pointed at a file that exists and that it never runs.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The path of Prisma's command, or null in an install without development packages. */
function findPrisma() {
  try {
    return createRequire(import.meta.url).resolve("prisma/build/index.js");
  } catch {
    return null;
  }
}

const prismaCli = findPrisma();
if (prismaCli === null) process.exit(0);
const result = spawnSync(process.execPath, [prismaCli, "generate"], {
  cwd: ROOT,
  env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
  encoding: "utf8",
});
if (result.status !== 0) {
  process.stderr.write(`${result.stdout ?? ""}${result.stderr ?? ""}`);
  process.exit(1);
}
const schema = readFileSync(join(ROOT, "prisma/schema.prisma"));
writeFileSync(
  join(ROOT, "lib/platform/generated/schema-hash"),
  createHash("sha256").update(schema).digest("hex"),
);
