import { summariseAnswersEndpoint } from "@/lib/domain/questions/endpoints";
import { summariseAnswers } from "@/lib/domain/questions/queries/summarise-answers";
import { readCalendar } from "@/lib/domain/settings/queries";
import { serve } from "@/lib/http/serve";

export const GET = serve(summariseAnswersEndpoint, async ({ viewer, query }) =>
  summariseAnswers(viewer.scope, query, await readCalendar()),
);
