import { Compass, Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";

/** A page that is not there. */
export function NotFoundState() {
  const t = useTranslations("errors.notFoundPage");
  return (
    <EmptyState
      icon={<Compass aria-hidden />}
      titleAs="h1"
      title={t("title")}
      text={t("text")}
      action={<WayHome>{t("action")}</WayHome>}
    />
  );
}

/** A page that the reader's role does not open. */
export function ForbiddenState() {
  const t = useTranslations("errors.forbiddenPage");
  return (
    <EmptyState
      icon={<Lock aria-hidden />}
      titleAs="h1"
      title={t("title")}
      text={t("text")}
      action={<WayHome>{t("action")}</WayHome>}
    />
  );
}

function WayHome({ children }: { readonly children: string }) {
  return (
    <ButtonLink href="/" variant="primary">
      {children}
    </ButtonLink>
  );
}
