import { readPollBodyEndpoint } from "@/lib/domain/campaigns/endpoints/connections";
import { readPollBody } from "@/lib/domain/campaigns/queries/read-original";
import { serve } from "@/lib/http/serve";

export const GET = serve(readPollBodyEndpoint, async ({ params }) => {
  const body = await readPollBody(params.pollId);
  // Whatever it holds, a page of wolkvox's too, it is shown as text.
  return new Response(body, {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
});
