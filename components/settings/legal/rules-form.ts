import type { OwnHoliday, TruthRules, TruthThresholds } from "@/lib/domain/truth/schema";
import { legalHoursSchema, truthThresholdsSchema } from "@/lib/domain/truth/schema";

/** One weekday as it is being typed. */
export interface DayForm {
  readonly isOpen: boolean;
  readonly from: string;
  readonly to: string;
}

export interface ProfileForm {
  readonly country: TruthRules["profiles"][number]["country"];
  readonly week: readonly DayForm[];
  readonly isClosedOnHolidays: boolean;
  readonly ownHolidays: readonly OwnHoliday[];
}

/** The rules as text fields hold them: hours and numbers may be half typed. */
export interface RulesForm {
  readonly thresholds: Readonly<Record<keyof TruthThresholds, string>>;
  readonly profiles: readonly ProfileForm[];
  readonly portfolioCountries: TruthRules["portfolioCountries"];
}

/** What a closed day begins with when it is opened. */
const FIRST_HOURS = { from: "08:00", to: "15:00" };

export const THRESHOLDS = ["farM", "veryShortS", "maxSpeedKmh", "sameSpotM", "sameSpotWindowH"] as const;

export function toForm(rules: TruthRules): RulesForm {
  const { farM, veryShortS, maxSpeedKmh, sameSpotM, sameSpotWindowH } = rules.thresholds;
  return {
    thresholds: {
      farM: String(farM),
      veryShortS: String(veryShortS),
      maxSpeedKmh: String(maxSpeedKmh),
      sameSpotM: String(sameSpotM),
      sameSpotWindowH: String(sameSpotWindowH),
    },
    profiles: rules.profiles.map((profile) => ({
      ...profile,
      week: profile.week.map((hours) => ({ isOpen: hours !== null, ...(hours ?? FIRST_HOURS) })),
    })),
    portfolioCountries: rules.portfolioCountries,
  };
}

/** The rules that a form stands for; null while something in it cannot be read. */
export function fromForm(form: RulesForm): TruthRules | null {
  const thresholds = truthThresholdsSchema.safeParse(
    Object.fromEntries(THRESHOLDS.map((name) => [name, readWhole(form.thresholds[name])])),
  );
  const areHoursGood = form.profiles.every(({ week }) => week.every(isDayGood));
  if (!thresholds.success || !areHoursGood) return null;
  return {
    thresholds: thresholds.data,
    profiles: form.profiles.map((profile) => ({
      ...profile,
      week: profile.week.map(({ isOpen, from, to }) => (isOpen ? { from, to } : null)),
      ownHolidays: [...profile.ownHolidays],
    })),
    portfolioCountries: form.portfolioCountries,
  };
}

/** Whether the hours of a day can be kept. */
export function isDayGood({ isOpen, from, to }: DayForm): boolean {
  return !isOpen || legalHoursSchema.safeParse({ from, to }).success;
}

/** The least and the most that a threshold may be. */
export function limitsOf(name: keyof TruthThresholds): { min: number; max: number } {
  const { minValue, maxValue } = truthThresholdsSchema.shape[name];
  return { min: minValue ?? 0, max: maxValue ?? Number.MAX_SAFE_INTEGER };
}

/** Whether what is typed for a threshold can be kept. */
export function isThresholdGood(name: keyof TruthThresholds, text: string): boolean {
  return truthThresholdsSchema.shape[name].safeParse(readWhole(text)).success;
}

function readWhole(text: string): number {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN;
}
