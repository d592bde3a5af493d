const DEEPEST_INDENT = 40;
const INDENT = "  ";
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/**
 * Breaks valid JSON into indented lines, as it is written: long numbers keep their digits, and a name that
 * stands twice stays twice, which `JSON.parse` would not grant. Stops after `mostCharacters`.
 */
export function formatJsonText(json: string, mostCharacters: number): string {
  let depth = 0;
  let length = 0;
  let previous = "";
  const parts: string[] = [];
  for (const [token] of json.matchAll(TOKEN)) {
    const isClosing = token === "}" || token === "]";
    if (isClosing) depth -= 1;
    const part = gapBefore(token, previous, depth) + token;
    if (token === "{" || token === "[") depth += 1;
    parts.push(part);
    length += part.length;
    previous = token;
    if (length > mostCharacters) break;
  }
  return parts.join("");
}

function gapBefore(token: string, previous: string, depth: number): string {
  const hasOpened = previous === "{" || previous === "[";
  if (previous === ":") return " ";
  if (token === "}" || token === "]") return hasOpened ? "" : lineAt(depth);
  return hasOpened || previous === "," ? lineAt(depth) : "";
}

/** A bounded margin: a body nested 100,000 deep would otherwise be mostly spaces. */
function lineAt(depth: number): string {
  return `\n${INDENT.repeat(Math.max(0, Math.min(depth, DEEPEST_INDENT)))}`;
}
