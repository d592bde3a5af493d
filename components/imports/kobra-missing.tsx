"use client";

import { useTranslations } from "next-intl";
import { useViewer } from "@/components/frame/viewer-context";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/link";
import { useKobraConnection } from "@/lib/domain/imports/kobra-hooks";

/** Says that nothing can be sent yet, and who can change that; nothing once Kobra is set up. */
export function KobraMissing() {
  const t = useTranslations("imports.notSetUp");
  const isAdmin = useViewer().role === "admin";
  const { data } = useKobraConnection();
  if (!data || data.connection) return null;
  return (
    <div className="mb-4">
      <Banner
        tone="warn"
        title={t("title")}
        action={isAdmin ? <ButtonLink href="/settings/kobra">{t("action")}</ButtonLink> : undefined}
      >
        {t("text")} {isAdmin ? null : t("ask")}
      </Banner>
    </div>
  );
}
