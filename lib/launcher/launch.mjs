// The one door of every npm script: checks the Node version, then hands over to TypeScript.
import { describeOldNode } from "./node-version.mjs";

const problem = describeOldNode(process.versions.node);
if (problem) {
  console.error(problem);
  process.exit(1);
}
try {
  await import("tsx");
} catch (error) {
  if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
  console.error("The packages are not installed yet: run `npm install` first.");
  process.exit(1);
}
await import("./main.ts");
