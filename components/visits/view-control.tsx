"use client";

import { List, Map as MapIcon, Table2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { SegmentedControl } from "@/components/ui/segmented-control";

type VisitView = "list" | "map" | "table";

interface ViewControlProps {
  readonly view: VisitView;
  readonly onChange: (view: VisitView) => void;
}

/** Map and list share a wide screen; a narrow one shows one of the three. */
export function ViewControl({ view, onChange }: ViewControlProps) {
  const t = useTranslations("visits.view");
  const table = { id: "table", label: t("table"), icon: <Table2 aria-hidden /> } as const;
  const map = { id: "map", label: t("map"), icon: <MapIcon aria-hidden /> } as const;
  const list = { id: "list", label: t("list"), icon: <List aria-hidden /> } as const;
  return (
    <>
      <div className="lg:hidden">
        <SegmentedControl label={t("label")} segments={[list, map, table]} value={view} onChange={onChange} />
      </div>
      <div className="max-lg:hidden">
        <SegmentedControl
          label={t("label")}
          segments={[map, table]}
          value={view === "table" ? "table" : "map"}
          onChange={onChange}
        />
      </div>
    </>
  );
}
