import { changeSettings } from "@/lib/domain/settings/commands";
import { changeSettingsEndpoint, getSettingsEndpoint } from "@/lib/domain/settings/endpoints";
import { readSettings } from "@/lib/domain/settings/queries";
import { serve } from "@/lib/http/serve";

export const GET = serve(getSettingsEndpoint, () => readSettings());
export const PUT = serve(changeSettingsEndpoint, ({ viewer, body }) => changeSettings(viewer.userId, body));
