import type { Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";

export interface Connections {
  /**
   * Takes no new connection, ends the event streams at once (browsers come back by themselves), lets other
   * requests end, and cuts those that still run after `graceMs`. Resolves when no connection is left.
   */
  drain(graceMs: number): Promise<void>;
}

const isEventStream = (response: ServerResponse) =>
  String(response.getHeader("content-type") ?? "").startsWith("text/event-stream");

/** Keeps an eye on the answers under way of a server, so that it can be stopped without cutting them. */
export function trackConnections(server: Server): Connections {
  const open = new Set<ServerResponse>();
  const upgraded = new Set<Duplex>();
  let isDraining = false;
  server.on("upgrade", (_request, socket) => {
    upgraded.add(socket);
    socket.once("close", () => upgraded.delete(socket));
  });
  server.on("request", (_request, response) => {
    open.add(response);
    response.once("close", () => {
      open.delete(response);
      if (isDraining) server.closeIdleConnections();
    });
    if (isDraining) response.setHeader("connection", "close");
  });
  return {
    drain: async (graceMs) => {
      isDraining = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const response of open) {
        if (isEventStream(response)) response.destroy();
        else if (!response.headersSent) response.setHeader("connection", "close");
      }
      for (const socket of upgraded) socket.destroy();
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), graceMs);
      await closed;
      clearTimeout(cut);
    },
  };
}
