"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { callEndpoint } from "@/lib/client/call-endpoint";
import { addPortfolioEndpoint, changePortfolioEndpoint, listPortfoliosEndpoint } from "./endpoints";
import type { PortfolioInput } from "./schema";

const PORTFOLIOS_KEY = "portfolios";

/** Portfolios that the viewer may see, "sin cartera" last. */
export function usePortfolios() {
  return useQuery({
    queryKey: [PORTFOLIOS_KEY],
    queryFn: ({ signal }) => callEndpoint(listPortfoliosEndpoint, { signal }),
  });
}

interface PortfolioWrite {
  /** Null to add one. */
  readonly portfolioId: string | null;
  readonly input: PortfolioInput;
}

/** Adds or changes a portfolio. Fails with code `conflict` where another one has this Kobra branch. */
export function useSavePortfolio() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ portfolioId, input }: PortfolioWrite) =>
      portfolioId === null
        ? callEndpoint(addPortfolioEndpoint, { body: input })
        : callEndpoint(changePortfolioEndpoint, { params: { portfolioId }, body: input }),
    onSuccess: () => client.invalidateQueries({ queryKey: [PORTFOLIOS_KEY] }),
  });
}
