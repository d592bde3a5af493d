import { weekdayOf } from "./local-time";
import { accountsOf, type SandboxAccount } from "./people/accounts";
import type { SandboxAgent } from "./people/agents";
import { distanceM, orderByNearest } from "./places/geometry";
import type { Random } from "./random";

/** One stop of a day; seconds count from midnight on the local clock. */
export interface Stop {
  readonly account: SandboxAccount;
  readonly startS: number;
  readonly endS: number;
}

const SUNDAY = 7;

function visitCount(weekday: number, random: Random): number {
  if (weekday === SUNDAY) return random.chance(0.55) ? 0 : random.int(2, 5);
  return weekday === 6 ? random.int(8, 12) : random.int(9, 16);
}

/** Accounts in visiting order: neighbourhood after neighbourhood, door to door within each. */
function makeRoute(agent: SandboxAgent, count: number, random: Random): SandboxAccount[] {
  const spotCount = count < 6 ? 1 : random.int(2, 3);
  const spotNames = random.shuffle(agent.spotNames).slice(0, spotCount);
  const perSpot = Math.ceil(count / spotCount);
  const centres = orderByNearest(
    spotNames.flatMap((name) =>
      accountsOf(agent)
        .filter(({ spotName }) => spotName === name)
        .slice(0, 1),
    ),
  );
  const route = centres.flatMap(({ spotName }) => {
    const doors = accountsOf(agent).filter((account) => account.spotName === spotName);
    return orderByNearest(random.shuffle(doors).slice(0, perSpot));
  });
  return route.slice(0, count);
}

/** Seconds from door to door: city traffic as the crow flies, and a few minutes to park and find the door. */
function travelS(from: SandboxAccount, to: SandboxAccount, random: Random): number {
  const kmPerHour = random.between(12, 24);
  return (distanceM(from, to) / 1000 / kmPerHour) * 3600 + random.int(150, 420);
}

/** A plausible day: free time is spread as pauses, and what does not fit before the evening is left out. */
export function planDay(agent: SandboxAgent, date: string, random: Random): Stop[] {
  const weekday = weekdayOf(date);
  const route = makeRoute(agent, visitCount(weekday, random), random);
  const startS = (weekday === SUNDAY ? 600 : agent.startMinute) * 60 + random.int(0, 1200);
  const endS = (weekday === SUNDAY ? 900 : agent.endMinute) * 60;
  const legs = route.map((account, index) => {
    const before = route[index - 1];
    return {
      account,
      travelS: before ? travelS(before, account, random) : 0,
      stayS: random.int(180, 840),
      share: random.between(0.2, 1),
    };
  });
  const busyS = legs.reduce((total, leg) => total + leg.travelS + leg.stayS, 0);
  const shares = legs.slice(1).reduce((total, leg) => total + leg.share, 0);
  const pauseS = shares > 0 ? Math.max(0, endS - startS - busyS) / shares : 0;
  const stops: Stop[] = [];
  let clock = startS;
  for (const [index, leg] of legs.entries()) {
    clock += leg.travelS + (index > 0 ? leg.share * pauseS : 0);
    if (clock + leg.stayS > Math.max(endS, startS + 3600)) break;
    stops.push({ account: leg.account, startS: Math.floor(clock), endS: Math.floor(clock + leg.stayS) });
    clock += leg.stayS;
  }
  return stops;
}
