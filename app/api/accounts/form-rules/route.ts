import { getFormRulesEndpoint } from "@/lib/domain/accounts/endpoints";
import { readFormRules } from "@/lib/domain/accounts/queries/form-rules";
import { serve } from "@/lib/http/serve";

export const GET = serve(getFormRulesEndpoint, () => readFormRules());
