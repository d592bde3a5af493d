import { startTestCluster } from "./test-cluster";

/** Vitest's global setup: `npx vitest` by itself gets a cluster too, where `npm test` has not given one. */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.ATALAYA_TEST_CLUSTER_URL) return undefined;
  const cluster = await startTestCluster();
  Object.assign(process.env, cluster.env);
  return () => cluster.stop();
}
