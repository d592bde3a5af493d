import { expect, test } from "@playwright/test";
import { VENDOR_EXAMPLE } from "../sandbox/kobra/vendor-example";
import { expectAccessible, postVisit, signIn, watchConsole } from "./support/story";

const PAGES = [
  ["/", "Hoy"],
  ["/visits?range=all", "Visitas"],
  ["/campaigns", "Campañas"],
  ["/campaigns/alerts", "Alertas de campañas"],
  ["/inbox", "Buzón"],
  ["/settings", "Ajustes"],
  ["/settings/users", "Personas"],
  ["/settings/portfolios", "Carteras"],
  ["/settings/webhook-keys", "Claves del webhook"],
  ["/settings/wolkvox", "Conexión con wolkvox"],
  ["/settings/workspace", "Espacio de trabajo"],
  ["/settings/api", "API"],
] as const;

const DEVICES = {
  "a laptop": { width: 1280, height: 800 },
  "a phone": { width: 360, height: 740 },
} as const;

test.beforeAll(async ({ request }) => {
  await postVisit(request, VENDOR_EXAMPLE);
});

for (const [device, viewport] of Object.entries(DEVICES)) {
  test.describe(`on ${device}`, () => {
    test.describe.configure({ mode: "parallel", timeout: 300_000 });
    test.use({ viewport });
    for (const [path, title] of PAGES) {
      test(`${title} is accessible in light and dark, fits, and keeps the content policy`, async ({
        page,
      }) => {
        const complaints = watchConsole(page);
        await signIn(page, path);
        await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
        await page.waitForLoadState("networkidle");
        await expectAccessible(page);
        await page.emulateMedia({ colorScheme: "dark" });
        await expectAccessible(page);
        expect(complaints).toEqual([]);
      });
    }
  });
}

test("today's numbers lead to their lists", async ({ page }) => {
  await signIn(page);
  const main = page.getByRole("main");
  for (const [tile, url] of [
    [/^Visitas/, /\/visits\?range=today$/],
    [/^Contacto/, /contact=yes/],
    [/^Promesas/, /\/promises\?range=today&bucket=all$/],
    [/^Agentes activos/, /#agents$/],
    [/^Última recepción/, /\/inbox\?status=all/],
    [/^En cuarentena/, /\/inbox$/],
  ] as const) {
    await expect(main.getByRole("link", { name: tile }).first()).toHaveAttribute("href", url);
  }
});

test("the palette opens with the keyboard and goes to a page", async ({ page }) => {
  await signIn(page);
  // Said once the browser itself has read the numbers: from then on the page listens to keys.
  await expect(page.getByText(/^Actualizado/)).toBeVisible();
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("combobox").fill("visi");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/visits/);
});

test("theme and language stay as they were chosen", async ({ page }) => {
  await signIn(page, "/settings");
  // The page changes at once; what is read again shows what was kept.
  const kept = page.waitForResponse((response) => response.request().method() === "POST" && response.ok());
  await page.getByRole("radio", { name: "Oscuro" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await kept;
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});
