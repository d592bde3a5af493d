// Stands for the worker process in the launcher's own tests: runs, and ends when asked.
setInterval(() => undefined, 1_000);
process.once("SIGTERM", () => {
  console.log("worker stopped");
  process.exit(0);
});
process.send?.("ready");
