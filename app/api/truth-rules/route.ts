import { changeTruthRules } from "@/lib/domain/truth/commands";
import { changeTruthRulesEndpoint, getTruthRulesEndpoint } from "@/lib/domain/truth/endpoints";
import { getTruthRules } from "@/lib/domain/truth/queries";
import { serve } from "@/lib/http/serve";

export const GET = serve(getTruthRulesEndpoint, () => getTruthRules());
export const PUT = serve(changeTruthRulesEndpoint, ({ viewer, body }) =>
  changeTruthRules(viewer.userId, body),
);
