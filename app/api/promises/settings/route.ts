import { changePromiseSettings } from "@/lib/domain/promises/commands/change-promise-settings";
import { changePromiseSettingsEndpoint, readPromiseSettingsEndpoint } from "@/lib/domain/promises/endpoints";
import { readPromiseSettings } from "@/lib/domain/promises/queries/read-promise-settings";
import { serve } from "@/lib/http/serve";

export const GET = serve(readPromiseSettingsEndpoint, () => readPromiseSettings());

export const PUT = serve(changePromiseSettingsEndpoint, ({ viewer, body }) =>
  changePromiseSettings(viewer.userId, body),
);
