import { summariseAnswersEndpoint } from "@/lib/domain/questions/endpoints";
import { summariseAnswers, summarisePreviousAnswers } from "@/lib/domain/questions/queries/summarise-answers";
import { readCalendar } from "@/lib/domain/settings/queries";
import { serve } from "@/lib/http/serve";

export const GET = serve(summariseAnswersEndpoint, async ({ viewer, query: { period, ...filter } }) => {
  const summarise = period === "previous" ? summarisePreviousAnswers : summariseAnswers;
  return summarise(viewer.scope, filter, await readCalendar());
});
