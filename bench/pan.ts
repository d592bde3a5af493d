import { chromium, type Page } from "@playwright/test";
import { findBrowser } from "@/lib/launcher/find-browser";
import { BENCH_CITIES } from "./support/cities";
import { startSeeded, visitsOption } from "./support/seeded-stack";

/*
 * How smoothly the map of the real page moves with a hundred thousand visits in view: frames a second while
 * the map is dragged to and fro, and the longest task after load, with groups and with heat.
 */
const IN_VIEW = 100_000;
const DRAGS = 12;
const STEPS = 40;

/** Runs in the page: counts frames and long tasks from now on. As text, because a transpiled function is not whole there. */
const WATCH_FRAMES = `
  window.watch = { startedAt: performance.now(), frames: 0, longestMs: 0 };
  requestAnimationFrame(function count() { window.watch.frames += 1; requestAnimationFrame(count); });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.watch.longestMs = Math.max(window.watch.longestMs, duration);
  }).observe({ entryTypes: ["longtask"] });`;

const READ_FRAMES = `({
  framesPerSecond: Math.round((window.watch.frames * 1000) / (performance.now() - window.watch.startedAt)),
  longestTaskMs: Math.round(window.watch.longestMs),
})`;

// One in a hundred has no position; the rest leaves room.
const visits = visitsOption(Math.ceil(IN_VIEW / 0.9));
const seeded = await startSeeded(visits);
const browserPath = findBrowser();
const browser = await chromium.launch({
  ...(browserPath ? { executablePath: browserPath } : {}),
  args: ["--no-sandbox", "--disable-background-networking"],
});
try {
  const groups = await measure("");
  const heat = await measure("&layer=heat");
  console.log(`groups: ${JSON.stringify(groups)}; heat: ${JSON.stringify(heat)}`);
  const result = {
    inView: groups.inView,
    framesPerSecond: Math.min(groups.framesPerSecond, heat.framesPerSecond),
    longestTaskMs: Math.max(groups.longestTaskMs, heat.longestTaskMs),
  };
  console.log(JSON.stringify({ scenario: "pan", visits, ...result }));
} finally {
  await browser.close();
  await seeded.stop();
}

async function measure(layer: string) {
  const page = await openMap(layer);
  const inView = await countInView(page);
  await page.evaluate(WATCH_FRAMES);
  const box = await page.locator(".atalaya-map").boundingBox();
  if (!box) throw new Error("The map is not shown");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  for (let drag = 0; drag < DRAGS; drag += 1) {
    const way = drag % 2 === 0 ? 1 : -1;
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + way * box.width * 0.35, y + way * box.height * 0.2, { steps: STEPS });
    await page.mouse.up();
  }
  const measured = await page.evaluate<{ framesPerSecond: number; longestTaskMs: number }>(READ_FRAMES);
  await page.context().close();
  return { inView, ...measured };
}

async function openMap(layer: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const { hostname } = new URL(seeded.stack.url);
  await context.addCookies(
    seeded.cookie.split("; ").map((pair) => {
      const at = pair.indexOf("=");
      return { name: pair.slice(0, at), value: pair.slice(at + 1), domain: hostname, path: "/" };
    }),
  );
  const page = await context.newPage();
  // From Tijuana to Bucaramanga: all twelve cities are in view.
  const lats = BENCH_CITIES.map(([, lat]) => lat);
  const lngs = BENCH_CITIES.map(([, , lng]) => lng);
  const middle = (values: number[]) => ((Math.min(...values) + Math.max(...values)) / 2).toFixed(5);
  await page.goto(`${seeded.stack.url}/visits?range=all&at=${middle(lats)},${middle(lngs)},4${layer}`);
  await page
    .getByRole("region", { name: /Mapa|Map/ })
    .getByRole("status")
    .first()
    .waitFor({ state: "attached" });
  await page.waitForLoadState("networkidle").catch(() => undefined);
  return page;
}

/** What the legend counts as shown. */
async function countInView(page: Page): Promise<number> {
  const counts = page.locator("section ul li .tabular");
  await counts.first().waitFor();
  const texts = await counts.allTextContents();
  const inView = texts.reduce((sum, text) => sum + Number(text.replace(/\D/g, "")), 0);
  if (inView < IN_VIEW * 0.9) throw new Error(`Only ${inView} visits are in view: nothing was measured`);
  return inView;
}
