import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { Upload } from "@/lib/platform/generated/prisma/client";
import { readRequirements } from "../../imports/queries/read-requirements";
import { readCalendar } from "../../settings/queries";
import type { CheckingRules } from "../rules/check-row";
import { type UploadPlan, uploadPlanSchema } from "../schema";

const headersSchema = z.array(z.string());

/** What the rows of a file are checked by at this moment. */
export async function readCheckingRules(
  { headers, plan }: Pick<Upload, "headers"> & { readonly plan: unknown },
  today?: string,
): Promise<CheckingRules> {
  const parsed: UploadPlan = uploadPlanSchema.parse(plan);
  const requirements = await readRequirements();
  return {
    plan: parsed,
    headers: headersSchema.parse(headers),
    required: requirements[parsed.importType],
    today: today ?? (await readToday()),
  };
}

async function readToday(): Promise<string> {
  const { now, timeZone } = await readCalendar();
  return Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}
