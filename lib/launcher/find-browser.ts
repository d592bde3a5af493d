import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { chromium } from "@playwright/test";

const SYSTEM_BROWSERS = [
  ...["/usr/bin/chromium", "/usr/bin/chromium-browser", "/snap/bin/chromium"],
  ...["/usr/bin/google-chrome-stable", "/usr/bin/google-chrome", "/opt/google/chrome/chrome"],
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ...["C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"],
];
/** Playwright's own Chromium, where somebody downloaded it. */
function findPlaywrightBrowser(): string | null {
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

/** The path of a Chromium or Chrome on this machine, or null. */
export function findBrowser(): string | null {
  const named = process.env.ATALAYA_BROWSER;
  if (named && existsSync(named)) return named;
  return findPlaywrightBrowser() ?? SYSTEM_BROWSERS.find((path) => existsSync(path)) ?? null;
}

function isDebianRoot(): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/etc/os-release")) return false;
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync("/etc/os-release", "utf8"));
}

/**
 * A browser for the stories: the one that is there, else Debian's Chromium, installed where we may.
 *
 * @returns its path, or one sentence that says what to install.
 */
export function provideBrowser(onInstall: () => void): { path: string } | { problem: string } {
  const found = findBrowser();
  if (found) return { path: found };
  if (isDebianRoot()) {
    onInstall();
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const options = { env, stdio: ["ignore", "ignore", "inherit"] as ("ignore" | "inherit")[] };
    spawnSync("apt-get", ["update", "-qq"], options);
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], options);
    const installed = findBrowser();
    if (installed) return { path: installed };
  }
  return {
    problem:
      "No Chromium was found for the stories in the browser: install Chromium or Chrome, or set ATALAYA_BROWSER to its path.",
  };
}
