import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

const require = createRequire(import.meta.url);
const bindings: typeof import("@prisma/schema-engine-wasm/schema_engine_bg") & {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
} = require("@prisma/schema-engine-wasm/schema_engine_bg");

let isLoaded = false;

/** A database that answers nothing: comparing two schema files asks the server only for its version. */
const offlineAdapterFactory: SqlMigrationAwareDriverAdapterFactory = {
  provider: "postgres",
  adapterName: "offline",
  connect: async () => offlineAdapter,
  connectToShadowDb: async () => offlineAdapter,
};
const offlineAdapter: SqlDriverAdapter = {
  provider: "postgres",
  adapterName: "offline",
  queryRaw: async () => ({ columnNames: ["version"], columnTypes: [7], rows: [["PostgreSQL 18.0"]] }),
  executeRaw: async () => 0,
  executeScript: async () => undefined,
  startTransaction: () => Promise.reject(new Error("No transaction without a database")),
  getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: false }),
  dispose: async () => undefined,
};

/**
 * adapter-pg cuts a script at every semicolon, also inside a function's body: scripts go to the server
 * whole instead, over a connection of their own.
 */
class ScriptSafePg extends PrismaPg {
  constructor(private readonly databaseUrl: string) {
    super({ connectionString: databaseUrl });
  }

  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script: string) => {
      const client = new pg.Client({ connectionString: this.databaseUrl });
      await client.connect();
      try {
        await client.query(script);
      } finally {
        await client.end();
      }
    };
    return adapter;
  }
}

/**
 * Prisma's own migration engine, as WebAssembly: the native one is a download that many networks
 * refuse. See docs/decisions/0003-migrations-without-the-native-engine.md.
 *
 * @param databaseUrl the database that migrations are applied to; null where only schema files are compared.
 */
export async function openSchemaEngine(databaseUrl: string | null): Promise<SchemaEngine> {
  if (!isLoaded) {
    const folder = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg").replace(/[^/\\]+$/, "");
    const module = new WebAssembly.Module(readFileSync(`${folder}schema_engine_bg.wasm`));
    const instance = new WebAssembly.Instance(module, {
      "./schema_engine_bg.js": bindings as unknown as WebAssembly.ModuleImports,
    });
    bindings.__wbg_set_wasm(instance.exports);
    (instance.exports.__wbindgen_start as () => void)();
    isLoaded = true;
  }
  const factory = databaseUrl === null ? offlineAdapterFactory : new ScriptSafePg(databaseUrl);
  return bindings.SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}
