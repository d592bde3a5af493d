import { join } from "node:path";
import { say } from "../console";
import { openLogFile } from "../log-file";
import { findFreePort } from "../ports";
import { readLines, startChild, stopChild } from "../processes/child-process";
import type { StopList } from "../processes/stop-list";
import type { LaunchSettings } from "../settings";

const TOKEN = "demo-token-of-the-crm";
/** Some gestiones are refused, some of unknown outcome, some found by asking: so that there is something to see. */
const REFUSED_ENDING = "13";
const UNKNOWN_ENDING = "26";
const FOUND_ENDING = "38";

/**
 * Starts the sandbox's wolkvox CRM and has this Atalaya tell it of visits and promises, unless it tells
 * another. A child goes on giving the accounts their records in the CRM.
 */
export async function runDemoCrm(
  settings: LaunchSettings,
  env: Readonly<Record<string, string>>,
  stops: StopList,
): Promise<void> {
  const port = await findFreePort();
  const faults = [
    `${REFUSED_ENDING}=code-400`,
    `${UNKNOWN_ENDING}=error-500`,
    `${FOUND_ENDING}=error-500-after`,
  ];
  const onLine = openLogFile(join(settings.dataDir, "crm.log"));
  const run = (script: readonly string[], childEnv: Readonly<Record<string, string>>) => {
    const child = startChild({ script, env: childEnv });
    stops.add({ stop: () => stopChild(child, 1_000), kill: () => child.kill("SIGKILL") });
    readLines(child, onLine);
    return child;
  };
  run(
    [
      ...["sandbox/wolkvox/crm/serve.ts", "--port", String(port), "--token", TOKEN, "--latency", "250"],
      ...faults.flatMap((fault) => ["--fault", fault]),
    ],
    { NODE_ENV: "production" },
  );
  const connection = { baseUrl: `http://127.0.0.1:${port}`, token: TOKEN };
  const keeper = run(["lib/launcher/demo/connect-crm.ts"], {
    ...env,
    ATALAYA_SANDBOX_CONNECTION: JSON.stringify(connection),
  });
  const isConnected = await new Promise<boolean>((done) => {
    keeper.once("message", (message) => done(message === true));
    keeper.once("close", () => done(false));
  });
  if (isConnected)
    say.done(
      `Gestiones go to a made-up wolkvox CRM; it refuses accounts that end in ${REFUSED_ENDING} at first`,
    );
}
