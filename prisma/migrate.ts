import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openSchemaEngine } from "./schema-engine";

const PRISMA_DIR = import.meta.dirname;
const MIGRATIONS_DIR = join(PRISMA_DIR, "migrations");
const NO_FILTER = { externalTables: [], externalEnums: [] };

/** Says that the database's history and this checkout's migrations do not fit; the message is for a person. */
export class MigrationError extends Error {
  override name = "MigrationError";
}

function readMigrations() {
  const names = readdirSync(MIGRATIONS_DIR, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: MIGRATIONS_DIR,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: "ok" as const,
          value: readFileSync(join(MIGRATIONS_DIR, name, "migration.sql"), "utf8"),
        },
      },
    })),
  };
}

/** A short name for the whole migration history: equal histories, equal fingerprints. */
export function migrationsFingerprint(): string {
  const hash = createHash("sha256");
  for (const directory of readMigrations().migrationDirectories) {
    hash.update(directory.path).update(directory.migrationFile.content.value);
  }
  return hash.digest("hex").slice(0, 16);
}

/**
 * Applies every migration that the database does not have yet, on the same `_prisma_migrations` table
 * that `prisma migrate deploy` uses.
 *
 * @returns the names of those just applied, oldest first.
 * @throws MigrationError where an applied migration was edited, failed half-way, or is unknown here.
 */
export async function applyMigrations(databaseUrl: string): Promise<string[]> {
  const engine = await openSchemaEngine(databaseUrl);
  try {
    const migrationsList = readMigrations();
    const history = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: NO_FILTER,
    });
    if (history.failedMigrationNames.length > 0) {
      throw new MigrationError(
        `Migration ${history.failedMigrationNames.join(", ")} failed half-way on this database. Restore a backup, or repair it by hand and delete its row from _prisma_migrations.`,
      );
    }
    if (history.editedMigrationNames.length > 0) {
      throw new MigrationError(
        `Migration ${history.editedMigrationNames.join(", ")} differs from the one this database was made with. Take the version of Atalaya that matches the database.`,
      );
    }
    if (history.history && history.history.diagnostic !== "databaseIsBehind") {
      throw new MigrationError(
        "This database was made by a newer version of Atalaya. Update this checkout, or point DATABASE_URL elsewhere.",
      );
    }
    const applied = await engine.applyMigrations({ migrationsList, filters: NO_FILTER });
    return applied.appliedMigrationNames;
  } finally {
    engine.free();
  }
}

/** SQL that turns `fromSchema` (empty when null) into `toSchema`, both the text of a schema.prisma. */
export async function diffSchemas(fromSchema: string | null, toSchema: string): Promise<string> {
  const engine = await openSchemaEngine(null);
  const asTarget = (content: string) => ({
    tag: "schemaDatamodel" as const,
    files: [{ path: "schema.prisma", content }],
  });
  try {
    const result = await engine.diff({
      from: fromSchema === null ? { tag: "empty" } : asTarget(fromSchema),
      to: asTarget(toSchema),
      script: true,
      exitCode: null,
      shadowDatabaseUrl: null,
      filters: NO_FILTER,
    } as Parameters<typeof engine.diff>[0]);
    return result.stdout ?? "";
  } finally {
    engine.free();
  }
}

/** Writes the SQL between the schema of the last migration and today's schema.prisma as a new migration. */
async function writeMigration(name: string): Promise<string> {
  const current = readFileSync(join(PRISMA_DIR, "schema.prisma"), "utf8");
  const previousPath = join(MIGRATIONS_DIR, "schema-at-last-migration.prisma");
  const previous = existsSync(previousPath) ? readFileSync(previousPath, "utf8") : null;
  const sql = await diffSchemas(previous, current);
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const directory = join(MIGRATIONS_DIR, `${stamp}_${name}`);
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, "migration.sql"), sql);
  writeFileSync(previousPath, current);
  return directory;
}

if (process.argv[1] === import.meta.filename) {
  const [verb, name] = process.argv.slice(2);
  if (verb === "new" && name) {
    console.log(await writeMigration(name));
  } else if (verb === "apply" && process.env.DATABASE_URL) {
    const applied = await applyMigrations(process.env.DATABASE_URL);
    console.log(applied.length === 0 ? "Nothing to apply." : `Applied ${applied.join(", ")}.`);
  } else {
    console.error("Usage: npm run migrate -- new NAME | npm run migrate -- apply (with DATABASE_URL set)");
    process.exit(1);
  }
}
