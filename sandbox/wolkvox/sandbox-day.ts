import type { Random } from "../kobra/random";
import { advanceMinute, beginDay, type Campaign, recycle } from "./campaign-machine";
import type { CampaignAct } from "./control";

const MINUTES_A_DAY = 1_440;
/** The sandbox's day begins in the morning, with the dialling. */
const FIRST_MINUTE = 8 * 60;
const MOST_MINUTES_AT_ONCE = 3 * MINUTES_A_DAY;

/** The sandbox's own time, in which its campaigns progress. */
export function openDay(campaigns: readonly Campaign[], random: Random, firstSpeed: number) {
  const held = new Set<number>();
  let speed = firstSpeed;
  let lastAt = performance.now();
  let minute = FIRST_MINUTE;

  const passMinute = () => {
    minute += 1;
    for (const campaign of campaigns) {
      if (minute % MINUTES_A_DAY === 0) beginDay(campaign);
      if (!held.has(campaign.id)) advanceMinute(campaign, random);
    }
  };
  const acts: Readonly<Record<CampaignAct, (campaign: Campaign) => void>> = {
    hold: ({ id }) => held.add(id),
    "go-on": ({ id }) => held.delete(id),
    start: (campaign) => {
      campaign.status = "started";
    },
    stop: (campaign) => {
      campaign.status = "stopped";
    },
    recycle,
    finish: (campaign) => {
      campaign.dial = campaign.records;
      campaign.clean = 0;
    },
  };
  const advance = () => {
    const due = Math.floor(((performance.now() - lastAt) / 60_000) * speed);
    if (due < 1) return;
    lastAt += (due / speed) * 60_000;
    for (let passed = 0; passed < Math.min(due, MOST_MINUTES_AT_ONCE); passed += 1) passMinute();
  };
  return {
    advance,
    minute: () => minute,
    setSpeed(wanted: number) {
      advance();
      lastAt = performance.now();
      speed = wanted;
    },
    act(campaignId: number, wanted: CampaignAct) {
      advance();
      const campaign = campaigns.find(({ id }) => id === campaignId);
      if (campaign) acts[wanted](campaign);
    },
  };
}
