import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { VENDOR_EXAMPLE } from "@/sandbox/kobra/vendor-example";
import { postVisit, uniqueId } from "./story";

export interface MadeVisit {
  readonly visitID: string;
  readonly client: string;
}

export interface VisitOptions {
  readonly agentId: string;
  readonly agent: string;
  /** Local, `2026-03-10 09:00:00`. */
  readonly startDate: string;
  readonly endDate: string;
  readonly lat: number;
  readonly lng: number;
  readonly timeZone?: string;
  readonly change?: object;
}

/** Posts one visit of an agent in the vendor's shape, with ids of its own, and waits until it is stored. */
export async function postAgentVisit(request: APIRequestContext, options: VisitOptions): Promise<MadeVisit> {
  const { agentId, agent, change, timeZone = "America/Mexico_City", ...rest } = options;
  const made = { visitID: uniqueId("V"), client: uniqueId("Cliente ") };
  const body = {
    ...JSON.parse(VENDOR_EXAMPLE),
    ...made,
    ...rest,
    timeZone,
    rebound: false,
    agentID: agentId,
    agent,
    externalID: uniqueId("E"),
    ...change,
  };
  await postVisit(request, JSON.stringify(body));
  return made;
}

/** A spot where no other story's visits stand. */
export function uniqueSpot(): { lat: number; lng: number } {
  return { lat: 20 + Math.random(), lng: -101 - Math.random() };
}

/** Waits until nothing of this agent waits for its flags. */
export async function waitForFlags(page: Page, agentId: string): Promise<void> {
  await expect
    .poll(
      async () => {
        const list = await (await page.request.get(`/api/visits?range=all&agent=${agentId}`)).json();
        const visits: { id: string }[] = list.visits;
        const details = await Promise.all(
          visits.map(async ({ id }) => (await page.request.get(`/api/visits/${id}`)).json()),
        );
        return details.length > 0 && details.every(({ isJudged }) => isJudged === true);
      },
      { timeout: 20_000 },
    )
    .toBe(true);
}

/** Our own id of an agent who came with this Kobra id. */
export async function findAgentId(page: Page, kobraAgentId: string): Promise<string> {
  const { agents } = await (await page.request.get("/api/agents")).json();
  const found = agents.find((agent: { kobraAgentId: string | null }) => agent.kobraAgentId === kobraAgentId);
  expect(found).toBeTruthy();
  return found.id;
}
