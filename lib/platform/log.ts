import pino from "pino";

/**
 * The process's log, one JSON object a line. Log ids and counts: payloads, names, addresses, keys and
 * tokens never belong here, and the paths below are only a second line of defence.
 */
export const log = pino({
  level: process.env.ATALAYA_LOG_LEVEL ?? "info",
  base: { process: process.env.ATALAYA_PROCESS ?? "web" },
  redact: ["password", "apiKey", "token", "body", "*.password", "*.apiKey", "*.token", "*.body", "headers"],
});
