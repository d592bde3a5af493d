import { createServer } from "node:http";
import next from "next";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { trackConnections } from "./connections";
import { cutSlowBodies } from "./slow-bodies";

/** How long requests under way get to end once the process was asked to stop. */
const DRAIN_MS = 8_000;

/** Of a file at the least speed; whatever is no file is cut much sooner. */
const LONGEST_UPLOAD_MS = 4 * 3_600_000;

/**
 * The web process. Its own HTTP server instead of `next start`, which lets a client that drips its body hold
 * a connection for minutes.
 */
async function serve(isDevelopment: boolean): Promise<void> {
  const { ATALAYA_HOST: hostname, ATALAYA_PORT: port } = env;
  const server = createServer({
    requestTimeout: LONGEST_UPLOAD_MS,
    headersTimeout: 10_000,
    connectionsCheckingInterval: 1_000,
    // Longer than the 60 s that proxies keep an idle connection, so that they never write into a closed one.
    keepAliveTimeout: 65_000,
  });
  cutSlowBodies(server);
  const connections = trackConnections(server);
  const app = next({ dev: isDevelopment, hostname, port, httpServer: server });
  await app.prepare();
  const handle = app.getRequestHandler();
  server.on("request", (request, response) => {
    handle(request, response).catch((error: unknown) => {
      log.error({ err: error }, "request failed outside of every route");
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });

  // Only development speaks WebSocket, and Next leaves some of those requests open for ever.
  if (!isDevelopment) server.on("upgrade", (_request, socket) => socket.destroy());

  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await connections.drain(DRAIN_MS);
    await app.close().catch(() => undefined);
    process.exit(0);
  };
  process.once("SIGTERM", stop).once("SIGINT", stop);

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, hostname, () => resolve());
  });
  log.info({ port }, "web listens");
  process.send?.("ready");
}

await serve(process.argv.includes("--dev"));
