import { join } from "node:path";
import { prepareWorkspace } from "@/lib/launcher/bootstrap";
import { ensureBuild } from "@/lib/launcher/build";
import { openLogFile } from "@/lib/launcher/log-file";
import { makeFolder, ROOT } from "@/lib/launcher/paths";
import { findFreePort } from "@/lib/launcher/ports";
import { runProcess } from "@/lib/launcher/start";
import { startTestCluster } from "@/lib/launcher/throw-away/test-cluster";
import { createTestDatabase } from "@/lib/launcher/throw-away/test-database";
import { KobraSandbox } from "@/sandbox/kobra/import/server";

const ADMIN_EMAIL = "direccion@atalaya.example";
const ADMIN_PASSWORD = "torre-clara-sobre-el-valle";
/** One Kobra for all stories, as a workspace has one; `connectKobra` of support/kobra.ts ties it in. */
const KOBRA = { headerName: "x-api-key", headerValue: "llave-de-kobra-para-historias" } as const;
const WEBHOOK_KEY = "llave-de-las-historias-0123456789abcdef";

export interface Stack {
  /** What the stories read: addresses, the first sign-in, the webhook's key. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** The cluster of `npm test`, or one of our own. */
async function borrowCluster(): Promise<() => Promise<void>> {
  if (process.env.ATALAYA_TEST_CLUSTER_URL) return async () => undefined;
  const cluster = await startTestCluster();
  Object.assign(process.env, cluster.env);
  return () => cluster.stop();
}

/** The production build as users run it: two web processes and a worker on one database of their own. */
export async function startStack(): Promise<Stack> {
  await ensureBuild(() => console.log("Building the pages…"));
  const returnCluster = await borrowCluster();
  const database = await createTestDatabase();
  const ports = [await findFreePort(), await findFreePort()];
  const urls = ports.map((port) => `http://localhost:${port}`);
  const shared = {
    NODE_ENV: "production",
    DATABASE_URL: database.url,
    NEXTAUTH_SECRET: "only-for-stories-only-for-stories-1",
    ATALAYA_HOST: "127.0.0.1",
    ATALAYA_TILE_URL: "",
    ATALAYA_ADMIN_EMAIL: ADMIN_EMAIL,
    ATALAYA_ADMIN_PASSWORD: ADMIN_PASSWORD,
    ATALAYA_WEBHOOK_KEY: WEBHOOK_KEY,
    ATALAYA_SEALING_KEY: "b25seS1mb3Itc3Rvcmllcy1vbmx5LWZvci1zdG9yaWU",
    // Stories bring a wolkvox of their own, on this machine and in a hurry.
    ATALAYA_ALLOWED_HOSTS: "127.0.0.1",
    ATALAYA_POLL_SLOT_MS: "2000",
  };
  const envOf = (index: number) => ({
    ...shared,
    ATALAYA_PORT: String(ports[index]),
    NEXTAUTH_URL: urls[index] ?? "",
  });
  await prepareWorkspace(envOf(0));
  const kobra = new KobraSandbox(KOBRA);
  const kobraUrl = await kobra.start();
  const log = openLogFile(join(makeFolder(ROOT, ".cache"), "stories.log"));
  const processes = [
    runProcess("worker", ["lib/worker/main.ts"], envOf(0), log),
    ...ports.map((_port, index) => runProcess("web", ["lib/web/main.ts"], envOf(index), log)),
  ];
  await Promise.all(processes.map((each) => each.ready));
  return {
    env: {
      ATALAYA_E2E_URL: urls[0] ?? "",
      ATALAYA_E2E_SECOND_URL: urls[1] ?? "",
      ATALAYA_E2E_DATABASE_URL: database.url,
      ATALAYA_E2E_ADMIN_EMAIL: ADMIN_EMAIL,
      ATALAYA_E2E_ADMIN_PASSWORD: ADMIN_PASSWORD,
      ATALAYA_E2E_WEBHOOK_KEY: WEBHOOK_KEY,
      ATALAYA_E2E_KOBRA_URL: kobraUrl,
      ATALAYA_E2E_KOBRA_HEADER: KOBRA.headerName,
      ATALAYA_E2E_KOBRA_KEY: KOBRA.headerValue,
    },
    stop: async () => {
      await Promise.all(processes.map((each) => each.stop()));
      await kobra.stop();
      await database.drop();
      await returnCluster();
    },
  };
}
