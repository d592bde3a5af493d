import { z } from "zod";

const isTerminal = process.stdout.isTTY === true && !process.env.NO_COLOR;
const paint = (code: number, text: string) => (isTerminal ? `\u001b[${code}m${text}\u001b[0m` : text);

/** What the launcher says to the person at the terminal. */
export const say = {
  step: (text: string) => console.log(`  ${paint(36, "•")} ${text}`),
  done: (text: string) => console.log(`  ${paint(32, "✓")} ${text}`),
  warn: (text: string) => console.error(`  ${paint(33, "!")} ${text}`),
  problem: (text: string) => console.error(`  ${paint(31, "✗")} ${text}`),
};

/** Lines in a frame as wide as the longest of them. */
function frameLines(lines: readonly string[]): string {
  const width = Math.max(...lines.map((line) => line.length));
  const bar = "─".repeat(width + 4);
  const body = lines.map((line) => `│  ${line.padEnd(width)}  │`);
  return [`╭${bar}╮`, ...body, `╰${bar}╯`].join("\n");
}

export interface FirstSecrets {
  readonly admin: { readonly email: string; readonly password: string } | null;
  readonly webhookKey: string | null;
}

/** The banner: where Atalaya is, and whatever secrets were made just now. */
export function describeWorkspace(address: string, secrets: FirstSecrets): string {
  const lines = [`Atalaya         ${address}`, ""];
  if (secrets.admin) {
    lines.push(`Administrator   ${secrets.admin.email}`, `Password        ${secrets.admin.password}`, "");
  }
  lines.push(`Webhook         POST ${address}/api/webhooks/visits`);
  if (secrets.webhookKey) lines.push(`Its key         api-key: ${secrets.webhookKey}`);
  if (secrets.admin || secrets.webhookKey) lines.push("", "Keep these: they are shown this once.");
  else lines.push("", "Sign in with the account you made at the first start; new keys are made in Ajustes.");
  return frameLines(lines);
}

const logLineSchema = z.object({ level: z.number(), msg: z.string().default("") });
const WARNING = 40;
const ERROR = 50;

/** A process's log line as the console shows it, or null for what only the log file keeps. */
export function shortenLogLine(name: string, line: string): string | null {
  if (!line.startsWith("{")) return null;
  try {
    const { level, msg } = logLineSchema.parse(JSON.parse(line));
    if (level < WARNING) return null;
    return `${name}: ${level >= ERROR ? "error" : "warning"}: ${msg}`;
  } catch {
    return null;
  }
}
