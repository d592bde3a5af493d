export type ZoneGroup = "common" | "america" | "rest";

export interface ZoneSection {
  readonly id: ZoneGroup;
  readonly zones: readonly string[];
}

/** Mexico's zones and Colombia's, in the order in which people live there. */
const COMMON = [
  "America/Mexico_City",
  "America/Bogota",
  "America/Monterrey",
  "America/Merida",
  "America/Cancun",
  "America/Chihuahua",
  "America/Ciudad_Juarez",
  "America/Mazatlan",
  "America/Hermosillo",
  "America/Tijuana",
];

/**
 * The zones that a runtime knows, as a list to choose from: Mexico and Colombia, the rest of America, the
 * rest of the world. `current` is among them even where the runtime lists it under another name.
 */
export function sectionZones(known: readonly string[], current: string): ZoneSection[] {
  const all = known.includes(current) ? known : [current, ...known];
  const common = COMMON.filter((zone) => all.includes(zone));
  const others = all.filter((zone) => !common.includes(zone));
  const isAmerican = (zone: string) => zone.startsWith("America/");
  return [
    { id: "common", zones: common },
    { id: "america", zones: others.filter(isAmerican) },
    { id: "rest", zones: others.filter((zone) => !isAmerican(zone)) },
  ];
}

/** `America/Mexico_City` as people write it: "America/Mexico City". */
export function zoneText(zone: string): string {
  return zone.replaceAll("_", " ");
}
