import { z } from "zod";

/** How a sandbox of wolkvox is reached, as it is handed from process to process. */
export const sandboxConnectionSchema = z.object({
  name: z.string(),
  baseUrl: z.url(),
  token: z.string(),
  licences: z.number().int(),
  dailyLimit: z.number().int().nullable(),
});
export type SandboxConnection = z.infer<typeof sandboxConnectionSchema>;
