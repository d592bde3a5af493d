import { randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { type APIRequestContext, type BrowserContext, expect, type Page } from "@playwright/test";

export interface Person {
  readonly email: string;
  readonly password: string;
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: stories run through npm test or npx playwright test`);
  return value;
}

export const admin = (): Person => ({
  email: required("ATALAYA_E2E_ADMIN_EMAIL"),
  password: required("ATALAYA_E2E_ADMIN_PASSWORD"),
});
export const webhookKey = (): string => required("ATALAYA_E2E_WEBHOOK_KEY");
/** A second web process on the same database. */
export const secondUrl = (): string => required("ATALAYA_E2E_SECOND_URL");

/** A name that no other story uses: all of them share one workspace. */
export function uniqueId(prefix: string): string {
  return `${prefix}${randomUUID().slice(0, 8).toUpperCase()}`;
}

/** What is pressed before React has taken over the page is lost: its nodes then carry React's own keys. */
async function untilListening(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const main = document.querySelector("main");
    return main !== null && Object.keys(main).some((key) => key.startsWith("__reactProps"));
  });
}

/** Through the sign-in page; ends on `path`. */
export async function signInByForm(
  page: Page,
  path = "/",
  { email, password }: Person = admin(),
): Promise<void> {
  await page.goto(`/sign-in?${new URLSearchParams({ from: path })}`);
  await page.getByLabel("Correo").fill(email);
  await page.getByRole("textbox", { name: "Contraseña" }).fill(password);
  await page.getByRole("button", { name: "Entrar" }).click();
  await expect(page.getByRole("main")).toBeVisible();
  await expect(page).not.toHaveURL(/sign-in/);
  await untilListening(page);
}

const sessions = new Map<string, Awaited<ReturnType<BrowserContext["cookies"]>>>();

/** Ends on `path`, signed in: through the page the first time, with that session's cookies afterwards. */
export async function signIn(page: Page, path = "/", person: Person = admin()): Promise<void> {
  const session = sessions.get(person.email);
  if (session) {
    await page.context().addCookies(session);
    await page.goto(path);
    await expect(page.getByRole("main")).toBeVisible();
    if (!new URL(page.url()).pathname.startsWith("/sign-in")) return untilListening(page);
  }
  await signInByForm(page, path, person);
  sessions.set(person.email, await page.context().cookies());
}

/** Posts a body as Kobra would and waits until it was read. @returns the receipt's id. */
export async function postVisit(request: APIRequestContext, body: string | Buffer): Promise<string> {
  const headers = { "api-key": webhookKey() };
  const answer = await request.post("/api/webhooks/visits", {
    headers: { ...headers, "content-type": "application/json" },
    data: Buffer.from(body),
  });
  expect(answer.status()).toBe(200);
  const { receiptId } = await answer.json();
  await expect
    .poll(async () => (await (await request.get(`/api/receipts/${receiptId}`, { headers })).json()).status)
    .toMatch(/stored|updated|duplicate|superseded|quarantined/);
  return receiptId;
}

/** Nothing fades or slides any more; what turns for ever is left out. */
async function waitUntilStill(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ effect, playState }) =>
          playState !== "running" || effect?.getComputedTiming().endTime === Infinity,
      ),
  );
}

/** axe finds nothing, and nothing sticks out sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  await waitUntilStill(page);
  // React Aria tells of a button's wait by a node that names the spinner, and outlives it by some seconds.
  // Legacy mode looks into no frame of another origin: there is none here, and it takes a third of the time.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ["violations"] })
    .exclude("[data-live-announcer] [role=img]")
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(" ")}`)).toEqual(
    [],
  );
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
}

/** Collects what the console complains about and what the content policy refuses. */
export function watchConsole(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return complaints;
}
