import { changeMapping } from "@/lib/domain/questions/commands/change-mapping";
import { changeMappingEndpoint, listQuestionsEndpoint } from "@/lib/domain/questions/endpoints";
import { listQuestions } from "@/lib/domain/questions/queries/list-questions";
import { readCalendar } from "@/lib/domain/settings/queries";
import { serve } from "@/lib/http/serve";

export const GET = serve(listQuestionsEndpoint, async ({ viewer }) =>
  listQuestions(viewer.scope, await readCalendar()),
);

export const PATCH = serve(changeMappingEndpoint, ({ viewer, body }) => changeMapping(viewer.userId, body));
