import type { Random } from "../kobra/random";

/** How a campaign's day goes. */
export const COURSES = [
  "steady",
  "slows",
  "stalls",
  "machines",
  "recycles",
  "stopped",
  "over-100",
  "strange-status",
] as const;
export type Course = (typeof COURSES)[number];

/** One campaign inside the sandbox; every number is true, and only written oddly. */
export interface Campaign {
  readonly id: number;
  readonly name: string;
  readonly skill: string;
  readonly course: Course;
  readonly records: number;
  /** Records dialled a minute when all goes well. */
  readonly pace: number;
  status: string;
  clean: number;
  dial: number;
  answer: number;
  noAnswer: number;
  busy: number;
  machine: number;
  hits: number;
  recycled: number;
  /** Everything dialled since midnight, through recyclings: why penetration of the day may pass 100 %. */
  dialledToday: number;
  callsPerMinute: number;
}

const NOTHING_DIALLED = {
  dial: 0,
  answer: 0,
  noAnswer: 0,
  busy: 0,
  machine: 0,
  hits: 0,
  recycled: 0,
  dialledToday: 0,
};

const NAMES = [
  "Mora temprana",
  "Mora 30",
  "Mora 60",
  "Mora 90",
  "Castigo",
  "Preventiva",
  "Convenios rotos",
  "Tarjetas",
  "Microcrédito",
  "Automotriz",
];
const ZONES = ["Norte", "Centro", "Bajío", "Occidente", "Sureste", "Bogotá", "Medellín", "Costa"];

export function makeCampaigns(count: number, random: Random): Campaign[] {
  return Array.from({ length: count }, (_each, index) => {
    const course = COURSES[index % COURSES.length] ?? "steady";
    const records = random.int(400, 4_000);
    return {
      id: 32_841 + index * 7,
      name: `${NAMES[index % NAMES.length]} ${ZONES[Math.floor(index / NAMES.length) % ZONES.length]}`,
      skill: String(70 + (index % 9)),
      course,
      records,
      pace: records / random.between(240, 620),
      status:
        course === "stopped"
          ? "stopped"
          : course === "strange-status"
            ? "En pausa"
            : index % 3 === 0
              ? "Started"
              : "started",
      clean: records,
      ...NOTHING_DIALLED,
      callsPerMinute: 0,
    };
  });
}

/** What the course does to the pace at this part (0 to 1) of the records. */
function paceFactor({ course, dial, records }: Campaign): number {
  const part = dial / records;
  if (course === "stalls" && part > 0.4) return 0;
  if (course === "slows" && part > 0.35) return 0.15;
  return course === "over-100" ? 3 : 1;
}

/** One minute of the sandbox's own time. */
export function advanceMinute(campaign: Campaign, random: Random): void {
  const isStarted = campaign.status.toLowerCase() === "started";
  if (isStarted && campaign.clean === 0 && mayRecycle(campaign)) recycle(campaign);
  const wanted = isStarted ? campaign.pace * paceFactor(campaign) * (0.6 + random.next() * 0.8) : 0;
  const dialled = Math.min(campaign.clean, Math.floor(wanted) + (random.next() < wanted % 1 ? 1 : 0));
  campaign.callsPerMinute = dialled;
  campaign.clean -= dialled;
  campaign.dial += dialled;
  campaign.dialledToday += dialled;
  const isSpiking = campaign.course === "machines" && campaign.dial / campaign.records > 0.5;
  for (let call = 0; call < dialled; call += 1)
    placeCall(campaign, random.next(), isSpiking ? 0.7 : 0.15, random.next());
}

function placeCall(campaign: Campaign, luck: number, machineShare: number, hitLuck: number): void {
  if (luck < machineShare) campaign.machine += 1;
  else if (luck < machineShare + (1 - machineShare) * 0.35) {
    campaign.answer += 1;
    if (hitLuck < 0.22) campaign.hits += 1;
  } else if (luck < machineShare + (1 - machineShare) * 0.8) campaign.noAnswer += 1;
  else campaign.busy += 1;
}

function mayRecycle({ course, recycled }: Campaign): boolean {
  return (course === "recycles" && recycled < 3) || (course === "over-100" && recycled < 1);
}

/** What was not answered is dialled once more: counts of the round begin again, the day's penetration goes on. */
export function recycle(campaign: Campaign): void {
  const again = Math.max(1, campaign.records - campaign.hits);
  campaign.recycled += 1;
  campaign.clean = again;
  campaign.dial = campaign.records - again;
  campaign.answer = 0;
  campaign.noAnswer = 0;
  campaign.busy = 0;
  campaign.machine = 0;
}

/** Midnight: the day's counts begin again, and the records are loaded anew. */
export function beginDay(campaign: Campaign): void {
  Object.assign(campaign, {
    clean: campaign.records,
    ...NOTHING_DIALLED,
  });
}
