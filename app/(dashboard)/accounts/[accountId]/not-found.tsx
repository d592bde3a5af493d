import { Compass } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";

/** Inside the frame: an account that is gone, or that belongs to a portfolio of somebody else. */
export default async function NotFound() {
  const t = await getTranslations("accounts");
  return (
    <>
      <PageHeader title={t("title")} />
      <Card>
        <EmptyState
          icon={<Compass aria-hidden />}
          title={t("notFound")}
          text={t("notFoundText")}
          action={<ButtonLink href="/accounts">{t("toAccounts")}</ButtonLink>}
        />
      </Card>
    </>
  );
}
