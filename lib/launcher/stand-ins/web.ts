import { createServer } from "node:http";

// Stands for the web process in the launcher's own tests: answers with its id, and ends when asked.
const server = createServer((_request, response) => response.end(String(process.pid)));
server.listen(Number(process.env.ATALAYA_PORT), "127.0.0.1", () => process.send?.("ready"));
process.once("SIGTERM", () => {
  console.log("web stopped");
  process.exit(0);
});
