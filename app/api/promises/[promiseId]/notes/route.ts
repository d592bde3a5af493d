import { addNote } from "@/lib/domain/promises/commands/add-note";
import { addPromiseNoteEndpoint } from "@/lib/domain/promises/endpoints";
import { readCalendar } from "@/lib/domain/settings/queries";
import { serve } from "@/lib/http/serve";

export const POST = serve(addPromiseNoteEndpoint, async ({ viewer, params, body }) => {
  await addNote({ userId: viewer.userId, scope: viewer.scope }, params.promiseId, body, await readCalendar());
  return new Response(null, { status: 204 });
});
