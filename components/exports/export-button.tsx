"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";

interface ExportButtonProps {
  /** How many rows there are; null while nobody knows. */
  readonly total: number | null;
  readonly dialog: (total: number, onClose: () => void) => ReactNode;
}

/** Exports all of a table; nothing cannot be exported. */
export function ExportButton({ total, dialog }: ExportButtonProps) {
  const t = useTranslations("exports");
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button icon={<Download aria-hidden />} isDisabled={!total} onPress={() => setIsOpen(true)}>
        {t("export")}
      </Button>
      {isOpen && total !== null ? dialog(total, () => setIsOpen(false)) : null}
    </>
  );
}
