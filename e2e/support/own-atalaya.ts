import { test as base } from "@playwright/test";
import { startThrowAway, type ThrowAway } from "@/lib/launcher/throw-away/throw-away";
import { KobraSandbox } from "@/sandbox/kobra/import/server";

const KOBRA = { headerName: "x-api-key", headerValue: "llave-de-una-sola-historia" } as const;
const START_MS = 240_000;

/** An Atalaya whose processes a story may kill: no other story knows of it. It has no worker until one is started. */
interface OwnAtalaya {
  readonly stack: ThrowAway;
  readonly kobra: KobraSandbox;
  /** How its Kobra is reached, for `PUT /api/kobra-connection`. */
  readonly kobraAccess: {
    readonly baseUrl: string;
    readonly headerName: string;
    readonly headerValue: string;
  };
}

/** Stories with an Atalaya and a Kobra of their own; pages open there. */
export const test = base.extend<{ own: OwnAtalaya }>({
  own: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what it needs
    async ({}, use) => {
      const kobra = new KobraSandbox(KOBRA);
      const baseUrl = await kobra.start();
      const stack = await startThrowAway();
      await stack.startWeb();
      await use({ stack, kobra, kobraAccess: { ...KOBRA, baseUrl } });
      await stack.stop();
      await kobra.stop();
    },
    { timeout: START_MS },
  ],
  baseURL: async ({ own }, use) => use(own.stack.url),
});
