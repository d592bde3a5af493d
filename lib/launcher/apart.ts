import { prepareWorkspace } from "./bootstrap";
import { ensureClient } from "./build";
import { describeWorkspace, say } from "./console";
import { findLockHolder } from "./lock";
import { requireFreePort } from "./ports";
import { requireDatabase } from "./postgres/given-database";
import type { StopList } from "./processes/stop-list";
import { readSecrets } from "./secrets";
import type { LaunchSettings } from "./settings";
import { childEnv, PRODUCTION, runProcess } from "./start";
import { StartProblem } from "./start-problem";

/** The database of DATABASE_URL, or the embedded one of a launcher that runs on the same data. */
function findDatabase(settings: LaunchSettings): string {
  const databaseUrl = settings.databaseUrl ?? findLockHolder(settings.dataDir)?.databaseUrl;
  if (databaseUrl) return databaseUrl;
  throw new StartProblem(
    "There is no database to work on: set DATABASE_URL, or leave `npm start` running and try again.",
  );
}

/**
 * One web or one worker process by itself, as many times as wanted against one database. Its log goes to the
 * output as it is, for whoever runs the processes.
 */
export async function startApart(
  name: "web" | "worker",
  settings: LaunchSettings,
  stops: StopList,
): Promise<void> {
  const databaseUrl = findDatabase(settings);
  await requireDatabase(databaseUrl);
  if (name === "web") await requireFreePort(settings.port, settings.host);
  const onStarted = (stop: () => void) => stops.add({ stop, kill: stop });
  await ensureClient(onStarted);
  const env = childEnv(settings, databaseUrl, readSecrets(settings.dataDir), false);
  const prepared = await prepareWorkspace(env, onStarted);
  if (prepared.admin || prepared.webhookKey) console.log(describeWorkspace(settings.address, prepared));
  if (name === "web") await PRODUCTION.build(onStarted);
  const running = runProcess(name, PRODUCTION[name], env, console.log);
  stops.add(running);
  await running.ready;
  say.done(name === "web" ? `Web answers on ${settings.address}` : "Worker runs");
}
