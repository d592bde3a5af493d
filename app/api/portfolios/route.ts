import { addPortfolio } from "@/lib/domain/portfolios/commands";
import { addPortfolioEndpoint, listPortfoliosEndpoint } from "@/lib/domain/portfolios/endpoints";
import { listPortfolios } from "@/lib/domain/portfolios/queries";
import { serve } from "@/lib/http/serve";

export const GET = serve(listPortfoliosEndpoint, ({ viewer }) => listPortfolios(viewer.scope));
export const POST = serve(addPortfolioEndpoint, ({ viewer, body }) => addPortfolio(viewer.userId, body));
