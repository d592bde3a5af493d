import { listAnswerTextsEndpoint } from "@/lib/domain/questions/endpoints";
import { listAnswerTexts } from "@/lib/domain/questions/queries/list-texts";
import { readCalendar } from "@/lib/domain/settings/queries";
import { serve } from "@/lib/http/serve";

export const GET = serve(listAnswerTextsEndpoint, async ({ viewer, query: { question, ...filter } }) =>
  listAnswerTexts(viewer.scope, filter, question, await readCalendar()),
);
