import { getTranslations } from "next-intl/server";
import { Skeleton, SkeletonRows } from "@/components/ui/skeleton";

export default async function Loading() {
  const t = await getTranslations("common");
  return (
    <div role="status" aria-label={t("loading")} className="flex flex-col gap-4">
      <Skeleton className="h-6 w-40" />
      <Skeleton className="h-8 w-full max-w-xl" />
      <div className="rounded-md border border-line bg-surface">
        <SkeletonRows />
      </div>
    </div>
  );
}
