import { parseArgs } from "node:util";
import { readNumber, serveCommand } from "../../serve-command";
import { KobraSandbox } from "./server";

const USAGE = `Plays Kobra's import of accounts and promises, on this machine only.

  npm run sandbox:kobra-import -- --port 3980 [--header X-Api-Key] [--value TEXT] [--most-accounts 1000]
                                  [--requests-per-minute 600] [--latency 200] [--refuse-ending 13]
                                  [--refuse-all "El convenio venció."]

  --refuse-ending 13   accounts whose externalID ends like this are refused, as if Kobra knew something of them
  --refuse-all WORDS   every account is refused with these words, as where an agreement ran out
  GET  /__control      what was received and taken
  POST /__control      {"faults":["error-500","silence-after"]}, {"poison":{"00316":"Registro repetido."}}, {"latencyMs":5000},
                       {"refuseStarting":{"":"El convenio venció."}}, {"refuseStarting":{"":null}}
  GET  /__portal.csv   what the portal would export: every account that came, with its Resultado`;

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "3980" },
    header: { type: "string", default: "X-Api-Key" },
    value: { type: "string", default: "sandbox-secret" },
    "most-accounts": { type: "string", default: "1000" },
    "requests-per-minute": { type: "string", default: "6000" },
    latency: { type: "string", default: "0" },
    "refuse-ending": { type: "string" },
    "refuse-all": { type: "string" },
    help: { type: "boolean", default: false },
  },
});

await serveCommand(USAGE, values.help, async () => {
  const sandbox = new KobraSandbox({
    port: readNumber("port", values.port, 0, 65_535),
    headerName: values.header,
    headerValue: values.value,
    mostAccounts: readNumber("most-accounts", values["most-accounts"], 1, 1e6),
    requestsPerMinute: readNumber("requests-per-minute", values["requests-per-minute"], 1, 1e6),
    latencyMs: readNumber("latency", values.latency, 0, 600_000),
    errorShapes: "all",
    ...(values["refuse-ending"] ? { refuseEnding: values["refuse-ending"] } : {}),
    ...(values["refuse-all"] ? { refuseAll: values["refuse-all"] } : {}),
  });
  return `Kobra's sandbox listens on ${await sandbox.start()}, ${values.header}: ${values.value}`;
});
