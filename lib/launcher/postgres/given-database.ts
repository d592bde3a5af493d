import pg from "pg";
import { StartProblem } from "../start-problem";

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "the host's name is not known",
  EAI_AGAIN: "the host's name could not be looked up",
  ETIMEDOUT: "it does not answer",
  EHOSTUNREACH: "there is no way to that host",
  "28P01": "it refuses the user or the password",
  "28000": "it refuses the user",
  "3D000": "it has no database of that name",
  "53300": "it has no connection left",
};
const TIMEOUT_MS = 5_000;

function explain(error: unknown): string {
  const codes = error instanceof AggregateError ? error.errors : [error];
  for (const each of codes) {
    const code = each instanceof Error && "code" in each ? String(each.code) : "";
    const reason = REASONS[code];
    if (reason) return reason;
  }
  const isTimeout = error instanceof Error && /timeout/i.test(error.message);
  return isTimeout ? "it does not answer" : "the connection failed";
}

/** `host:port/name` of a database URL: what may be shown, without user and password. */
function describePlace(url: URL): string {
  return `${url.hostname || "localhost"}:${url.port || "5432"}${url.pathname}`;
}

/**
 * Makes sure that the database of DATABASE_URL answers.
 *
 * @throws StartProblem in one sentence that never holds the password.
 */
export async function requireDatabase(databaseUrl: string): Promise<void> {
  if (!URL.canParse(databaseUrl) || !/^postgres(ql)?:$/.test(new URL(databaseUrl).protocol)) {
    throw new StartProblem(
      "DATABASE_URL is not understood: it should look like postgresql://user:password@host:5432/name.",
    );
  }
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: TIMEOUT_MS });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("SELECT 1");
  } catch (error) {
    const place = describePlace(new URL(databaseUrl));
    throw new StartProblem(`The database of DATABASE_URL at ${place} cannot be used: ${explain(error)}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}
