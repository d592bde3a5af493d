import { type APIRequestContext, expect } from "@playwright/test";
import { startWolkvoxSandbox, type WolkvoxSandbox } from "../../sandbox/wolkvox/wolkvox-sandbox";
import { uniqueId } from "./story";

/** A wolkvox of one story's own, and the connection that polls it. */
export interface StoryWolkvox {
  readonly sandbox: WolkvoxSandbox;
  readonly token: string;
  readonly connectionName: string;
  /** What the connection dialog is told. */
  readonly input: Readonly<Record<string, unknown>>;
}

/** Ten minutes of its day pass in each poll of the stories' worker. */
const SPEED = 300;

export async function openWolkvox(): Promise<StoryWolkvox> {
  const token = uniqueId("ficha-de-historia-");
  const sandbox = await startWolkvoxSandbox({ tokens: [token], campaigns: 8, speed: SPEED, callsADay: 1e6 });
  const connectionName = uniqueId("Centro ");
  const input = {
    name: connectionName,
    server: "0004",
    baseUrl: sandbox.url,
    licences: 1_000,
    dailyLimit: null,
    timeZone: "America/Mexico_City",
    isEnabled: true,
    token,
  };
  return { sandbox, token, connectionName, input };
}

/** Connects and waits for the first good poll; ids of the campaigns by wolkvox's own id. */
export async function connect(
  request: APIRequestContext,
  wolkvox: StoryWolkvox,
): Promise<ReadonlyMap<string, string>> {
  const answer = await request.post("/api/wolkvox-connections", { data: wolkvox.input });
  expect(answer.status()).toBe(201);
  return campaignIds(request, wolkvox);
}

/** Ids of the connection's campaigns, once they are there. */
export async function campaignIds(
  request: APIRequestContext,
  { connectionName }: StoryWolkvox,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  await expect
    .poll(async () => {
      const { campaigns } = await (await request.get("/api/campaigns")).json();
      for (const campaign of campaigns) {
        if (campaign.connectionName === connectionName) ids.set(campaign.wolkvoxId, campaign.id);
      }
      return ids.size;
    })
    .toBeGreaterThan(0);
  return ids;
}

/** The connection polls no more, so that it does not keep the other stories busy. */
export async function disconnect(request: APIRequestContext, wolkvox: StoryWolkvox): Promise<void> {
  const { connections } = await (await request.get("/api/wolkvox-connections")).json();
  for (const { connectionId, connectionName } of connections) {
    if (connectionName !== wolkvox.connectionName) continue;
    const { token: _token, ...input } = wolkvox.input;
    const data = { ...input, isEnabled: false };
    expect((await request.put(`/api/wolkvox-connections/${connectionId}`, { data })).status()).toBe(200);
  }
  await wolkvox.sandbox.close();
}
