import { getTranslations } from "next-intl/server";
import { Skeleton, SkeletonRows, SkeletonTiles } from "@/components/ui/skeleton";

export default async function Loading() {
  const t = await getTranslations("common");
  return (
    <div role="status" aria-label={t("loading")} className="flex flex-col gap-4">
      <Skeleton className="h-6 w-40" />
      <SkeletonTiles />
      <div className="rounded-md border border-line bg-surface">
        <SkeletonRows />
      </div>
    </div>
  );
}
