import { Problem } from "@/lib/core/errors";
import { healthEndpoint } from "@/lib/domain/reports/endpoints";
import { serve } from "@/lib/http/serve";
import { db } from "@/lib/platform/db";

/** For load balancers: 200 while this process can reach the database, else 503. Says nothing else. */
export const GET = serve(healthEndpoint, async () => {
  await db().$queryRaw`SELECT 1`.catch(() => {
    throw new Problem("unavailable", "The database does not answer", {}, 5);
  });
  return { status: "ok" as const };
});
