"use client";

import { ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

interface NewVisitsNoticeProps {
  readonly count: number;
  readonly onShow: () => void;
}

/** New matches wait until somebody asks for them: what is being read never moves. */
export function NewVisitsNotice({ count, onShow }: NewVisitsNoticeProps) {
  const t = useTranslations("visits");
  if (count === 0) return null;
  return (
    <div className="-translate-x-1/2 absolute top-11 left-1/2 z-30">
      <Button variant="primary" icon={<ArrowUp aria-hidden />} onPress={onShow}>
        {t("newVisits", { count })}
      </Button>
    </div>
  );
}
