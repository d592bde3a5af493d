import { useTranslations } from "next-intl";
import { showToast } from "@/components/ui/toast-queue";
import { useRequestExport } from "@/lib/domain/exports/hooks";

/** Asks for an export; one that is made in the background is told of as such. */
export function useStartExport(onStarted: () => void) {
  const t = useTranslations("exports");
  const { mutate, isPending, error } = useRequestExport();
  const start = (request: Parameters<typeof mutate>[0]) =>
    mutate(request, {
      onSuccess: (made) => {
        onStarted();
        if (made.status === "queued") showToast({ title: t("started"), text: made.fileName });
      },
    });
  return { start, isPending, error };
}
