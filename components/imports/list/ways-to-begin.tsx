import { FileUp, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/link";

/** For whoever has sent no account yet: a file of many, or one by hand. */
export function WaysToBegin() {
  const t = useTranslations("imports");
  return (
    <div className="flex flex-wrap justify-center gap-2">
      <ButtonLink variant="primary" href="/imports/new" icon={<FileUp aria-hidden />}>
        {t("noneAction")}
      </ButtonLink>
      <ButtonLink href="/accounts/new" icon={<Plus aria-hidden />}>
        {t("noneForm")}
      </ButtonLink>
    </div>
  );
}
