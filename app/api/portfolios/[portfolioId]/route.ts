import { changePortfolio } from "@/lib/domain/portfolios/commands";
import { changePortfolioEndpoint } from "@/lib/domain/portfolios/endpoints";
import { serve } from "@/lib/http/serve";

export const PUT = serve(changePortfolioEndpoint, ({ viewer, params, body }) =>
  changePortfolio(viewer.userId, params.portfolioId, body),
);
