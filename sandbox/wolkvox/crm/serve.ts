import { parseArgs } from "node:util";
import { CrmSandbox } from "./crm-sandbox";
import { CRM_FAULTS, type CrmFault, isCrmFault } from "./faults";

const USAGE = `Plays wolkvox CRM's gestiones, on this machine only.

  npm run sandbox:crm -- --port 3970 [--token TEXT] [--latency 200] [--fault 13=code-400 --fault 27=error-500]

  --fault 13=code-400  the first gestión of each customer whose id_customer ends like this goes wrong like that:
                       ${CRM_FAULTS.join(", ")}
  POST /__control      {"faults":["reset-after"]} for the next inserts; answers with what was taken`;

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "3970" },
    token: { type: "string", default: "sandbox-token" },
    latency: { type: "string", default: "0" },
    fault: { type: "string", multiple: true, default: [] },
    help: { type: "boolean", default: false },
  },
});

function numberOf(name: string, text: string, most: number): number {
  const number = Number(text);
  if (!(number >= 0 && number <= most)) throw new Error(`--${name} takes 0 to ${most}, not ${text}`);
  return number;
}

function readFault(text: string): [ending: string, fault: CrmFault] {
  const [ending = "", fault = ""] = text.split("=");
  if (ending === "" || !isCrmFault(fault)) throw new Error(`--fault takes ENDING=FAULT, not ${text}`);
  return [ending, fault];
}

try {
  if (values.help) console.log(USAGE);
  else {
    const sandbox = new CrmSandbox({
      port: numberOf("port", values.port, 65_535),
      token: values.token,
      latencyMs: numberOf("latency", values.latency, 600_000),
      faultsByEnding: Object.fromEntries(values.fault.map(readFault)),
    });
    console.log(`wolkvox CRM's sandbox listens on ${await sandbox.start()}, token ${values.token}`);
    process.send?.("ready");
    process.once("SIGTERM", () => process.exit(0)).once("SIGINT", () => process.exit(0));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(USAGE);
  process.exitCode = 1;
}
