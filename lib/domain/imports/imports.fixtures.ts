import { KobraSandbox } from "@/sandbox/kobra/import/server";
import { DEFAULT_REQUIRED_FIELDS } from "../accounts/rules/account-fields/account-fields";
import { DEFAULT_FORMATS } from "../accounts/rules/read-account/cell-reading";
import { type AccountTexts, readAccount } from "../accounts/rules/read-account/read-account";
import { setUpKobra } from "./commands/set-up-kobra";
import type { KobraSetup } from "./schema/kobra";

export const SANDBOX_SECRET = "made-up-secret";

/** A Kobra that lets in whoever brings `SANDBOX_SECRET`. */
export const makeKobraSandbox = () =>
  new KobraSandbox({ headerName: "x-api-key", headerValue: SANDBOX_SECRET });

/** Connects Atalaya to a sandbox, as fast as it goes, but for what `change` says. */
export const setUpSandboxKobra = (actorUserId: string, baseUrl: string, change: Partial<KobraSetup> = {}) =>
  setUpKobra(actorUserId, {
    baseUrl,
    headerName: "X-Api-Key",
    headerValue: SANDBOX_SECRET,
    chunkSize: 500,
    requestsPerMinute: 60_000,
    timeoutS: 1,
    ...change,
  });

/** A whole new account of a made-up person, but for its id. */
export const MADE_UP_TEXTS: AccountTexts = {
  productID: "1",
  currencyCode: "MX",
  name: "Antonia",
  firstSurname: "Prueba",
  street: "Calle Inventada 1",
  city: "Toluca",
  state: "México",
  postalCode: "50000",
  totalPending: "1500.50",
};

/** A made-up new account as it is read from a file: whole, but for what `change` says. */
export function readMadeUpAccount(externalID: string, change: AccountTexts = {}) {
  const texts: AccountTexts = {
    ...MADE_UP_TEXTS,
    externalID,
    ...change,
  };
  const reading = readAccount(texts, {
    importType: 1,
    required: DEFAULT_REQUIRED_FIELDS[1],
    formats: { fallback: DEFAULT_FORMATS },
    today: "2026-11-21",
  });
  return { texts, reading, extras: {} };
}
