import { startStack } from "./stack";

/** Playwright's global setup: starts Atalaya for the stories and returns what stops it. */
export default async function setUp(): Promise<() => Promise<void>> {
  const stack = await startStack();
  Object.assign(process.env, stack.env);
  return () => stack.stop();
}
