import type { Campaign } from "./campaign-machine";

const group = (value: number, separator: string) => String(value).replace(/\B(?=(\d{3})+$)/g, separator);

/** Every percentage that the contract has seen or warns of; 34.64 stands for 34.64 %. */
const PERCENTS: readonly ((value: number) => unknown)[] = [
  (value) => `${value.toFixed(2)} %`,
  (value) => `${value.toFixed(0)}%`,
  (value) => value.toFixed(1),
  (value) => `${value.toFixed(1).replace(".", ",")} %`,
  (value) => Number(value.toFixed(2)),
  (value) => (value === 0 ? "" : `${value.toFixed(2)}%`),
  (value) => (value === 0 ? null : `${value.toFixed(2)} %`),
];

/** Every count: numeric text, sometimes with separators of thousands, sometimes empty. */
const COUNTS: readonly ((value: number) => unknown)[] = [
  String,
  (value) => group(value, ","),
  (value) => group(value, "."),
  (value) => group(value, " "),
  (value) => value,
  (value) => (value === 0 ? "" : String(value)),
];

const TEXTS: readonly ((campaign: Campaign) => string)[] = [
  ({ id, name }) => `${id} - ${name}`,
  ({ id, name }) => `${id} - ${name} - Strategy (Tel 1: 60 %, Tel 2: 40 %)`,
  ({ id, name }) => `${id} - ${name} (100%)`,
  ({ id, name }) => `${id} ${name} (Celular: 70,5 %, Casa: 29,5 %)`,
];

/** A campaign's row as wolkvox writes it: by its own keys, and each campaign in a format of its own. */
export function writeRow(campaign: Campaign, index: number): Record<string, unknown> {
  const percent = (value: number) => PERCENTS[index % PERCENTS.length]?.(value);
  const count = (value: number) => COUNTS[index % COUNTS.length]?.(value);
  return {
    campaign: TEXTS[index % TEXTS.length]?.(campaign),
    speed: index % 2 === 0 ? String(3 + (index % 5)) : `${3 + (index % 5)}x`,
    status: campaign.status,
    skill_id: campaign.skill,
    records: count(campaign.records),
    clean: count(campaign.clean),
    dial: count(campaign.dial),
    answer: count(campaign.answer),
    no_answer: count(campaign.noAnswer),
    "busy/congestion/failed": count(campaign.busy),
    answer_machine: count(campaign.machine),
    penetration_day: percent((campaign.dialledToday / campaign.records) * 100),
    penetration_now: percent((campaign.dial / campaign.records) * 100),
    hits: count(campaign.hits),
    calls_x_min:
      index % 4 === 1 ? `${campaign.callsPerMinute} llamadas/min` : String(campaign.callsPerMinute),
    recycled: String(campaign.recycled),
  };
}

/** The list as it is, or in the envelope with each of its codes for success. */
export const ENVELOPES: readonly ((rows: readonly unknown[]) => unknown)[] = [
  (rows) => rows,
  (data) => ({ code: 200, error: "", msg: "ok", data }),
  (data) => ({ code: "200", error: null, msg: "ok", data }),
  (data) => ({ code: "0", error: "", msg: "", data }),
  (data) => ({ code: "", error: "", msg: "", data }),
];
