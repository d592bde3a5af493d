// Preloaded into each process that the launcher starts: when the launcher is killed, they end in order
// instead of keeping the port and the jobs. Their own forks inherit this file, and are none of its business.
if (process.channel && process.env.ATALAYA_LAUNCHER_PID === String(process.ppid)) {
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel.unref();
}
