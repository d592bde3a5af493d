import type { LegalCountry, LegalHours, TruthRules } from "../schema";

const MEXICO_EVERY_DAY: LegalHours = { from: "07:00", to: "22:00" };
const COLOMBIA_WEEKDAY: LegalHours = { from: "07:00", to: "19:00" };
const COLOMBIA_SATURDAY: LegalHours = { from: "08:00", to: "15:00" };

/**
 * Where nothing was chosen. Mexico: visits from 07:00 to 22:00, every day (Condusef, disposiciones for
 * despachos de cobranza). Colombia: Ley 2300 de 2023, article 3.
 */
export const DEFAULT_TRUTH_RULES: TruthRules = {
  thresholds: { farM: 300, veryShortS: 60, maxSpeedKmh: 120, sameSpotM: 5, sameSpotWindowH: 24 },
  profiles: [
    {
      country: "MX",
      week: Array.from({ length: 7 }, () => MEXICO_EVERY_DAY),
      isClosedOnHolidays: false,
      ownHolidays: [],
    },
    {
      country: "CO",
      week: [...Array.from({ length: 5 }, () => COLOMBIA_WEEKDAY), COLOMBIA_SATURDAY, null],
      isClosedOnHolidays: true,
      ownHolidays: [],
    },
  ],
  portfolioCountries: {},
};

/** IANA zones of the countries with a profile, with the old names that devices still send. */
const ZONES: Readonly<Record<LegalCountry, readonly string[]>> = {
  MX: [
    "America/Bahia_Banderas",
    "America/Cancun",
    "America/Chihuahua",
    "America/Ciudad_Juarez",
    "America/Ensenada",
    "America/Hermosillo",
    "America/Matamoros",
    "America/Mazatlan",
    "America/Merida",
    "America/Mexico_City",
    "America/Monterrey",
    "America/Ojinaga",
    "America/Santa_Isabel",
    "America/Tijuana",
    "Mexico/BajaNorte",
    "Mexico/BajaSur",
    "Mexico/General",
  ],
  CO: ["America/Bogota"],
};

const COUNTRY_OF_ZONE = new Map<string, LegalCountry>([
  ...ZONES.MX.map((zone) => [zone.toLowerCase(), "MX"] as const),
  ...ZONES.CO.map((zone) => [zone.toLowerCase(), "CO"] as const),
]);

/** The country whose hours hold in a zone; null where no profile is known. */
export function countryOfZone(timeZone: string): LegalCountry | null {
  return COUNTRY_OF_ZONE.get(timeZone.toLowerCase()) ?? null;
}
