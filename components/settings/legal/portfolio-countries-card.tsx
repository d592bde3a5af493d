"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { QueryBody } from "@/components/ui/query-body";
import { SelectField } from "@/components/ui/select-field";
import { SkeletonText } from "@/components/ui/skeleton";
import { usePortfolios } from "@/lib/domain/portfolios/hooks";
import { LEGAL_COUNTRIES, type TruthRules } from "@/lib/domain/truth/schema";

interface PortfolioCountriesCardProps {
  readonly countries: TruthRules["portfolioCountries"];
  readonly onChange: (countries: TruthRules["portfolioCountries"]) => void;
}

const BY_ZONE = "zone";

/** For portfolios that are judged by another country's law than their visits' zone says. */
export function PortfolioCountriesCard({ countries, onChange }: PortfolioCountriesCardProps) {
  const t = useTranslations("truth");
  const query = usePortfolios();
  const options = [
    { id: BY_ZONE, label: t("settings.byZone") },
    ...LEGAL_COUNTRIES.map((id) => ({ id, label: t(`country.${id}`) })),
  ] as const;
  const choose = (portfolioId: string, id: (typeof options)[number]["id"]) => {
    const { [portfolioId]: _former, ...others } = countries;
    onChange(id === BY_ZONE ? others : { ...others, [portfolioId]: id });
  };
  return (
    <Card title={t("settings.portfolios")}>
      <p className="pb-3 text-sm text-pretty text-ink-soft">{t("settings.portfoliosText")}</p>
      <QueryBody query={query} skeleton={<SkeletonText lines={4} />}>
        {({ portfolios }) => (
          <div className="grid gap-3 sm:grid-cols-2">
            {portfolios.map(({ id, name, isUnassigned }) => (
              <SelectField
                key={id}
                label={isUnassigned ? t("settings.unassigned") : name}
                options={options}
                value={countries[id] ?? BY_ZONE}
                onChange={(choice) => choose(id, choice)}
              />
            ))}
          </div>
        )}
      </QueryBody>
    </Card>
  );
}
