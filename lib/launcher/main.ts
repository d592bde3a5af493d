import { startApart } from "./apart";
import { say } from "./console";
import { runDemoKobra, runDemoWolkvox, sendDemoVisits, setDemoEnvironment } from "./demo/demo";
import { runDemoCrm } from "./demo/demo-crm";
import { runNamedScript } from "./named-script";
import { openStopList, type StopList } from "./processes/stop-list";
import { loadEnvFile, readLaunchSettings } from "./settings";
import { DEVELOPMENT, PRODUCTION, start } from "./start";
import { StartProblem } from "./start-problem";

const MODES = ["start", "dev", "demo", "web", "worker", "bench", "chaos"] as const;
type Mode = (typeof MODES)[number];

const isMode = (text: string | undefined): text is Mode => MODES.some((mode) => mode === text);

async function launch(mode: Mode, args: readonly string[], stops: StopList): Promise<void> {
  if (mode === "bench" || mode === "chaos") {
    await stops.stopAll(await runNamedScript(mode, args, stops));
    return;
  }
  if (mode === "demo") {
    const settings = readLaunchSettings(process.env, ".data/demo");
    setDemoEnvironment(settings.dataDir);
    const { env } = await start(settings, PRODUCTION, stops);
    await runDemoWolkvox(settings, env, stops);
    await runDemoKobra(settings, env, stops);
    await runDemoCrm(settings, env, stops);
    await sendDemoVisits(settings, stops);
    return;
  }
  const settings = readLaunchSettings(process.env);
  if (mode === "web" || mode === "worker") await startApart(mode, settings, stops);
  else await start(settings, mode === "dev" ? DEVELOPMENT : PRODUCTION, stops);
}

loadEnvFile();
const [mode, ...args] = process.argv.slice(2);
if (!isMode(mode)) {
  say.problem(`Say what to run: ${MODES.join(", ")}.`);
  process.exit(1);
}
const stops = openStopList(mode === "bench" || mode === "chaos" ? 130 : 0);
try {
  await launch(mode, args, stops);
} catch (error) {
  // Stopped on purpose while starting: what was cut short is no news.
  if (!stops.isStopping()) {
    say.problem(
      error instanceof StartProblem ? error.message : String(error instanceof Error ? error.stack : error),
    );
  }
  await stops.stopAll(1);
}
