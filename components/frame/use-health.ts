"use client";

import { useQuery } from "@tanstack/react-query";
import { z } from "zod";
import { apiFetch } from "@/lib/client/api-fetch";

export const HEALTH_STATUSES = ["ok", "late", "failing", "unknown"] as const;

const healthSchema = z.object({
  status: z.enum(HEALTH_STATUSES),
  items: z.array(
    z.object({ key: z.string(), status: z.enum(HEALTH_STATUSES), sinceAt: z.string().optional() }),
  ),
});
export type Health = z.infer<typeof healthSchema>;
export type HealthStatus = Health["status"];

const UNKNOWN: Health = { status: "unknown", items: [] };
const POLL_MS = 60_000;

/** How the whole system fares, asked once a minute; `unknown` while there is no answer. */
export function useHealth(): Health {
  const query = useQuery({
    queryKey: ["health", "details"],
    queryFn: ({ signal }) => apiFetch("/api/health/details", healthSchema, { signal }),
    refetchInterval: POLL_MS,
    retry: false,
  });
  return query.isError ? UNKNOWN : (query.data ?? UNKNOWN);
}
