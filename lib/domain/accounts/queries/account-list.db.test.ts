import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { UNASSIGNED_PORTFOLIO_ID } from "../../users/rules";
import { ACCOUNT_ORDERS } from "../rules/account-columns";
import { type AccountFilterKey, accountFilterSchema } from "../rules/account-filter";
import { previewInactivation } from "./choose-inactivation";
import { countAccounts, listAccounts } from "./list-accounts";
import { mapAccounts } from "./map-accounts";

const ALL = { kind: "all" } as const;
const north = uuidv7();
const imports = { first: uuidv7(), second: uuidv7() };

/** What Kobra accepted of three made-up accounts. */
const ACCOUNTS = {
  whole: {
    externalId: "LX-001",
    clientName: "Jesús Ñandú Prueba",
    portfolioId: north,
    lat: 19.4,
    lng: -99.1,
    wolkvoxRecordId: "wv-1",
    fields: {
      externalID: "LX-001",
      productID: 1,
      currencyCode: "MX",
      name: "Jesús",
      firstSurname: "Prueba",
      street: "Calle 1",
      city: "Toluca",
      state: "México",
      postalCode: "50000",
      totalPending: 1500.5,
      overdueDays: 30,
      rfc: "PUJE800825569",
    },
  },
  failed: {
    externalId: "LX-002",
    clientName: "Ana Prueba",
    portfolioId: UNASSIGNED_PORTFOLIO_ID,
    fields: { productID: 2, currencyCode: "US", totalPending: 99 },
  },
  inactive: {
    externalId: "LX-003",
    clientName: null,
    portfolioId: north,
    isInactive: true,
    lat: 19.41,
    lng: -99.11,
    fields: {},
  },
};
const NAMES = new Map(Object.entries(ACCOUNTS).map(([name, { externalId }]) => [externalId, name]));

beforeAll(async () => {
  await db().portfolio.create({ data: { id: north, name: "Norte" } });
  for (const account of Object.values(ACCOUNTS))
    await db().account.create({ data: { id: uuidv7(), ...account } });
  const sent = { kind: "file" as const, importType: 1, status: "done" as const, createdById: uuidv7() };
  for (const id of [imports.first, imports.second]) await db().import.create({ data: { id, ...sent } });
  await db().importRow.createMany({
    data: [
      { importId: imports.first, rowNumber: 2, externalId: "LX-001", texts: {}, status: "rejected" },
      { importId: imports.second, rowNumber: 2, externalId: "LX-001", texts: {}, status: "accepted" },
      { importId: imports.first, rowNumber: 3, externalId: "LX-002", texts: {}, status: "accepted" },
      { importId: imports.second, rowNumber: 3, externalId: "LX-002", texts: {}, status: "unknown" },
    ],
  });
});

const filterOf = (text: Partial<Record<AccountFilterKey, string>>) => accountFilterSchema.parse(text);

async function select(
  text: Partial<Record<AccountFilterKey, string>>,
  scope: Parameters<typeof listAccounts>[0] = ALL,
) {
  const filter = filterOf(text);
  const { accounts } = await listAccounts(scope, filter, { order: "account", direction: "asc", limit: 10 });
  expect((await countAccounts(scope, filter)).total).toBe(accounts.length);
  return accounts.map(({ externalId }) => NAMES.get(externalId));
}

describe("the list finds accounts", () => {
  it.each([
    ["q", "ñandu jesus", ["whole"]],
    ["q", "lx 00", ["whole", "failed", "inactive"]],
    ["q", "puje800825", ["whole"]],
    ["q", "100%", []],
    ["portfolio", north, ["whole", "inactive"]],
    ["product", "1,2", ["whole", "failed"]],
    ["currency", "US", ["failed"]],
    ["status", "inactive", ["inactive"]],
    ["status", "active", ["whole", "failed"]],
    ["failure", "yes", ["failed"]],
    ["failure", "no", ["whole", "inactive"]],
    ["record", "yes", ["whole"]],
    ["record", "no", ["failed", "inactive"]],
    ["position", "present", ["whole", "inactive"]],
    ["position", "missing", ["failed"]],
  ] as const)("by %s=%s", async (key, text, expected) => {
    expect(await select({ [key]: text })).toEqual(expected);
  });

  it("within the reader's portfolios and no others", async () => {
    const scope = { kind: "portfolios", portfolioIds: [north] } as const;
    expect(await select({}, scope)).toEqual(["whole", "inactive"]);
    expect(await select({ portfolio: UNASSIGNED_PORTFOLIO_ID }, scope)).toEqual([]);
  });
});

it("shows the facts and the last word to Kobra", async () => {
  const { accounts } = await listAccounts(ALL, filterOf({ q: "lx 001" }), {
    order: "client",
    direction: "asc",
    limit: 5,
  });
  expect(accounts[0]).toMatchObject({
    totalPending: "1500.50",
    overdueDays: 30,
    currencyCode: "MX",
    portfolioName: "Norte",
    lastSendStatus: "accepted",
    city: "Toluca",
  });
});

it.each(ACCOUNT_ORDERS)("walks through all pages by %s, each account once, both ways", async (order) => {
  for (const direction of ["asc", "desc"] as const) {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listAccounts(ALL, filterOf({}), { order, direction, cursor, limit: 1 });
      seen.push(...page.accounts.map(({ externalId }) => externalId));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen.toSorted()).toEqual(["LX-001", "LX-002", "LX-003"]);
  }
});

it("keeps the facts true when Kobra accepts something else", async () => {
  await db().account.update({
    where: { externalId: "LX-002" },
    data: { fields: { productID: "x", currencyCode: "US", totalPending: "much", overdueDays: 1e20 } },
  });
  expect(await db().account.findUnique({ where: { externalId: "LX-002" } })).toMatchObject({
    productId: null,
    totalPending: null,
    overdueDays: null,
  });
});

it("puts accounts on the map: together from afar, single from near", async () => {
  const world = [-120, 10, -80, 30] as [number, number, number, number];
  const far = await mapAccounts(ALL, filterOf({}), { bounds: world, zoom: 4 });
  expect(far).toMatchObject({ groups: [{ count: 2 }], accounts: [], withPosition: 2, withoutPosition: 1 });
  const near = await mapAccounts(ALL, filterOf({}), { bounds: world, zoom: 18 });
  expect(near.groups).toEqual([]);
  expect(near.accounts).toHaveLength(2);
});

it("says before an inactivation which accounts cannot be sent", async () => {
  expect(await previewInactivation(ALL, { filter: {}, accountIds: null, isInactive: true })).toEqual({
    matching: 3,
    already: 1,
    incomplete: 1,
    sendable: 1,
  });
});
