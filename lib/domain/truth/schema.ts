import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { COLOMBIAN_HOLIDAYS } from "./rules/colombian-holidays";

/** From where on something about a visit is worth a look. */
export const truthThresholdsSchema = z.strictObject({
  /** Metres between the visit and its account's own place. */
  farM: z.number().int().min(20).max(100_000),
  veryShortS: z.number().int().min(1).max(3_600),
  /** Straight-line speed from the end of the agent's last visit to the start of this one. */
  maxSpeedKmh: z.number().int().min(20).max(1_000),
  sameSpotM: z.number().int().min(1).max(100),
  /** How far apart in time two visits on one spot may be to be told together. */
  sameSpotWindowH: z.number().int().min(1).max(72),
});
export type TruthThresholds = z.infer<typeof truthThresholdsSchema>;

export const LEGAL_COUNTRIES = ["MX", "CO"] as const;
export const legalCountrySchema = z.enum(LEGAL_COUNTRIES);
export type LegalCountry = z.infer<typeof legalCountrySchema>;

const clockTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);

/** From when to when a visit may begin, both included; null for a day without visits. */
export const legalHoursSchema = z
  .strictObject({ from: clockTimeSchema, to: clockTimeSchema })
  .refine(({ from, to }) => from < to, { path: ["to"] })
  .nullable();
export type LegalHours = z.infer<typeof legalHoursSchema>;

const isoDaySchema = z.string().refine((text) => {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
});

const ownHolidaySchema = z.strictObject({ day: isoDaySchema, name: z.string().trim().min(1).max(80) });
export type OwnHoliday = z.infer<typeof ownHolidaySchema>;

export const legalProfileSchema = z.strictObject({
  country: legalCountrySchema,
  /** Monday first. */
  week: z.array(legalHoursSchema).length(7),
  /** Whether nobody is visited on the country's public holidays. */
  isClosedOnHolidays: z.boolean(),
  /** Further days without visits. */
  ownHolidays: z.array(ownHolidaySchema).max(200),
});
export type LegalProfile = z.infer<typeof legalProfileSchema>;

/** What a visit's flags are judged by. */
export const truthRulesSchema = z.strictObject({
  thresholds: truthThresholdsSchema,
  profiles: z
    .array(legalProfileSchema)
    .length(LEGAL_COUNTRIES.length)
    .refine((profiles) => new Set(profiles.map(({ country }) => country)).size === profiles.length),
  /** Portfolio id → country, for portfolios whose country is not that of the visit's zone. */
  portfolioCountries: z.record(z.uuid(), legalCountrySchema),
});
export type TruthRules = z.infer<typeof truthRulesSchema>;

/** The rules with how far the worker is in judging all visits by them. */
export const truthRulesStateSchema = z.object({
  rules: truthRulesSchema,
  changedAt: z.string().nullable(),
  isJudgingAll: z.boolean(),
});
export type TruthRulesState = z.infer<typeof truthRulesStateSchema>;

const CLOCK_DOUBTS = ["time", "zone", "country"] as const;

/** The numbers behind each flag of a visit; what is absent was not raised. */
export const flagFactsSchema = z.object({
  far: z.object({ distanceM: z.number(), thresholdM: z.number() }).optional(),
  rebound: z.object({}).optional(),
  very_short: z.object({ durationS: z.number(), thresholdS: z.number() }).optional(),
  impossible_speed: z
    .object({
      previousVisitId: z.string(),
      distanceM: z.number(),
      /** From the end of the last visit to the start of this one; negative where they overlap. */
      elapsedS: z.number(),
      /** Null where no time went by. */
      speedKmh: z.number().nullable(),
      thresholdKmh: z.number(),
    })
    .optional(),
  same_spot: z
    .object({
      otherDebtors: z.number().int(),
      /** There may be more than were counted. */
      isAtLeast: z.boolean(),
      withinM: z.number(),
      windowH: z.number(),
      visitIds: z.array(z.string()),
    })
    .optional(),
  outside_hours: z
    .object({
      country: legalCountrySchema,
      day: z.string(),
      time: z.string(),
      reason: z.enum(["before", "after", "closed-day", "holiday"]),
      opensAt: z.string().nullable(),
      closesAt: z.string().nullable(),
      holiday: z.enum(COLOMBIAN_HOLIDAYS).nullable(),
      ownHoliday: z.string().nullable(),
    })
    .optional(),
  /** Why the legal clock could not be read. */
  clock_unknown: z.object({ reason: z.enum(CLOCK_DOUBTS) }).optional(),
});
export type FlagFacts = z.infer<typeof flagFactsSchema>;
