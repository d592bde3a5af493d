import { parseArgs } from "node:util";
import { readNumber, serveCommand } from "../../serve-command";
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

function readFault(text: string): [ending: string, fault: CrmFault] {
  const [ending = "", fault = ""] = text.split("=");
  if (ending === "" || !isCrmFault(fault)) throw new Error(`--fault takes ENDING=FAULT, not ${text}`);
  return [ending, fault];
}

await serveCommand(USAGE, values.help, async () => {
  const sandbox = new CrmSandbox({
    port: readNumber("port", values.port, 0, 65_535),
    token: values.token,
    latencyMs: readNumber("latency", values.latency, 0, 600_000),
    faultsByEnding: Object.fromEntries(values.fault.map(readFault)),
  });
  return `wolkvox CRM's sandbox listens on ${await sandbox.start()}, token ${values.token}`;
});
