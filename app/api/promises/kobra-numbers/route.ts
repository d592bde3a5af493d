import { giveKobraNumbersByFile } from "@/lib/domain/promises/commands/give-kobra-numbers";
import { giveKobraNumbersEndpoint } from "@/lib/domain/promises/endpoints";
import { LARGEST_FILE_BYTES } from "@/lib/domain/promises/rules/file-columns";
import { readCalendar } from "@/lib/domain/settings/queries";
import { readBody } from "@/lib/http/read-body";
import { serve } from "@/lib/http/serve";

export const POST = serve(giveKobraNumbersEndpoint, async ({ viewer, request }) => {
  const bytes = await readBody(request, LARGEST_FILE_BYTES);
  const setter = { userId: viewer.userId, scope: viewer.scope };
  return giveKobraNumbersByFile(setter, bytes, await readCalendar());
});
