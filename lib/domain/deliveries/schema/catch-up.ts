import { z } from "zod";
import { defineJob } from "@/lib/core/job";

/** Looks at the visits since a target was switched on for, and enters what they owe. May run twice. */
export const catchUpJob = defineJob({ name: "deliveries.catch-up", payload: z.object({}) });
