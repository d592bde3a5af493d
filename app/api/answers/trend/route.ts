import { trendAnswersEndpoint } from "@/lib/domain/questions/endpoints";
import { trendAnswers } from "@/lib/domain/questions/queries/trend-answers";
import { readCalendar } from "@/lib/domain/settings/queries";
import { serve } from "@/lib/http/serve";

export const GET = serve(trendAnswersEndpoint, async ({ viewer, query: { question, ...filter } }) =>
  trendAnswers(viewer.scope, filter, question, await readCalendar()),
);
