import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { makeFolder, ROOT } from "./paths";
import { StartProblem } from "./start-problem";

export interface LaunchSettings {
  readonly host: string;
  readonly port: number;
  /** Absolute; holds the embedded database, the secrets, the log and the note of the launcher that runs. */
  readonly dataDir: string;
  /** Where a person on this machine opens Atalaya. */
  readonly address: string;
  /** Null for the embedded database. */
  readonly databaseUrl: string | null;
}

/** Reads `.env`, where there is one, into the environment; what is set already wins. */
export function loadEnvFile(): void {
  const path = join(ROOT, ".env");
  if (existsSync(path)) process.loadEnvFile(path);
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StartProblem(`ATALAYA_PORT is "${text}", which is no port: give a number from 1 to 65535.`);
  }
  return port;
}

/**
 * The settings of a launch, from the environment. `.env.example` explains each.
 *
 * @param defaultDataDir below the repository, where ATALAYA_DATA_DIR is not set.
 */
export function readLaunchSettings(env: NodeJS.ProcessEnv, defaultDataDir = ".data"): LaunchSettings {
  const host = env.ATALAYA_HOST || "0.0.0.0";
  const port = readPort(env.ATALAYA_PORT || "3000");
  const shownHost = ["0.0.0.0", "127.0.0.1", "::"].includes(host) ? "localhost" : host;
  return {
    host,
    port,
    dataDir: makeFolder(resolve(ROOT, env.ATALAYA_DATA_DIR || defaultDataDir)),
    address: env.NEXTAUTH_URL || `http://${shownHost}:${port}`,
    databaseUrl: env.DATABASE_URL || null,
  };
}
