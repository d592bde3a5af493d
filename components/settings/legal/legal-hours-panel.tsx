"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { RefusalBanner } from "@/components/forms/refusal-banner";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { QueryBody } from "@/components/ui/query-body";
import { Skeleton } from "@/components/ui/skeleton";
import { showToast } from "@/components/ui/toast-queue";
import { useChangeTruthRules, useTruthRules } from "@/lib/domain/truth/hooks";
import type { TruthRulesState } from "@/lib/domain/truth/schema";
import { PortfolioCountriesCard } from "./portfolio-countries-card";
import { ProfileCard } from "./profile-card";
import { fromForm, type ProfileForm, type RulesForm, toForm } from "./rules-form";
import { ThresholdsCard } from "./thresholds-card";

/** The hours in which visits may be made, and from where on something about a visit is worth a look. */
export function LegalHoursPanel() {
  const t = useTranslations("truth.settings");
  const query = useTruthRules();
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <QueryBody query={query} isInCards skeleton={<PanelSkeleton />}>
        {(state) => <RulesEditor state={state} />}
      </QueryBody>
    </>
  );
}

function RulesEditor({ state }: { readonly state: TruthRulesState }) {
  const t = useTranslations("truth.settings");
  const change = useChangeTruthRules();
  const stored = toForm(state.rules);
  const [draft, setDraft] = useState<RulesForm | null>(null);
  const form = draft ?? stored;
  const rules = fromForm(form);
  const update = (part: Partial<RulesForm>) => setDraft({ ...form, ...part });
  const updateProfile = (changed: ProfileForm) =>
    update({ profiles: form.profiles.map((each) => (each.country === changed.country ? changed : each)) });
  const save = () => {
    if (!rules) return;
    change.mutate(rules, {
      onSuccess: () => {
        setDraft(null);
        showToast({ tone: "good", title: t("saved"), text: t("savedText") });
      },
    });
  };
  const isChanged = draft !== null && JSON.stringify(draft) !== JSON.stringify(stored);
  return (
    <form
      method="post"
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <RefusalBanner error={change.error} />
      {state.isJudgingAll ? <Banner>{t("judging")}</Banner> : null}
      <div className="grid items-start gap-4 xl:grid-cols-2">
        {form.profiles.map((profile) => (
          <ProfileCard key={profile.country} profile={profile} onChange={updateProfile} />
        ))}
        <ThresholdsCard values={form.thresholds} onChange={(thresholds) => update({ thresholds })} />
        <PortfolioCountriesCard
          countries={form.portfolioCountries}
          onChange={(portfolioCountries) => update({ portfolioCountries })}
        />
      </div>
      <div className="sticky bottom-0 z-10 flex flex-wrap gap-2 border-line border-t bg-canvas py-3 max-md:bottom-14">
        <Button
          variant="primary"
          type="submit"
          isPending={change.isPending}
          isDisabled={!isChanged || rules === null}
        >
          {t("save")}
        </Button>
        {isChanged ? <Button onPress={() => setDraft(null)}>{t("discard")}</Button> : null}
      </div>
    </form>
  );
}

function PanelSkeleton() {
  return (
    <div className="grid gap-4 xl:grid-cols-2">
      <Skeleton className="h-112" />
      <Skeleton className="h-112" />
      <Skeleton className="h-80" />
      <Skeleton className="h-80" />
    </div>
  );
}
