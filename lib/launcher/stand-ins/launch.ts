import { say } from "../console";
import { openStopList } from "../processes/stop-list";
import { readLaunchSettings } from "../settings";
import { type Programs, start } from "../start";

const FOLDER = "lib/launcher/stand-ins";

// A launcher whose web and worker are stand-ins, and whose database gets no migrations.
const programs: Programs = {
  web: [`${FOLDER}/web.ts`],
  worker: [`${FOLDER}/worker.ts`],
  isDevelopment: false,
  build: async () => undefined,
  prepare: async () => ({
    applied: [],
    admin: { email: "ana@atalaya.example", password: "shown-once" },
    webhookKey: null,
  }),
};
const stops = openStopList();
try {
  await start(readLaunchSettings(process.env), programs, stops);
  process.send?.("ready");
} catch (error) {
  say.problem(error instanceof Error ? error.message : String(error));
  await stops.stopAll(1);
}
