import { createServer } from "node:net";
import { StartProblem } from "./start-problem";

/** Listens for a moment; the port that was given, or null when it is taken. */
function tryListening(port: number, host: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(null);
      else if (error.code === "EACCES")
        reject(
          new StartProblem(`This user may not listen on port ${port}: set ATALAYA_PORT to one above 1024.`),
        );
      else
        reject(
          new StartProblem(
            `Cannot listen on ${host}:${port} (${error.code}): check ATALAYA_HOST and ATALAYA_PORT.`,
          ),
        );
    });
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : port));
    });
  });
}

/** A free port on loopback. */
export async function findFreePort(): Promise<number> {
  const port = await tryListening(0, "127.0.0.1");
  if (port === null) throw new Error("The system gave no free port");
  return port;
}

/**
 * Makes sure that a port is free.
 *
 * @param patienceMs how long to wait for the last owner to leave it.
 * @throws StartProblem when it stays taken.
 */
export async function requireFreePort(port: number, host: string, patienceMs = 0): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while ((await tryListening(port, host)) === null) {
    if (performance.now() >= deadline) {
      throw new StartProblem(`Port ${port} is taken by another program: set ATALAYA_PORT to a free one.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
