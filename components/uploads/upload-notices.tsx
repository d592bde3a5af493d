"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Link } from "@/components/ui/link";
import type { Upload } from "@/lib/domain/uploads/schema";

/** What one should know of a file whatever one does with it: it was sent before, it corrects another. */
export function UploadNotices({ upload: { sameFile, origin, status } }: { readonly upload: Upload }) {
  const t = useTranslations("uploads");
  const format = useFormatter();
  if (status === "confirmed" || status === "confirming") return null;
  return (
    <>
      {sameFile ? (
        <Banner tone="warn">
          <p>
            {t(sameFile.importId ? "sameFile.sent" : "sameFile.waiting", {
              name: sameFile.name,
              at: format.dateTime(new Date(sameFile.at), "moment"),
            })}{" "}
            {sameFile.importId ? (
              <Link href={`/imports/${sameFile.importId}`}>{t("sameFile.see")}</Link>
            ) : null}
          </p>
        </Banner>
      ) : null}
      {origin ? (
        <Banner>
          <p>{t("origin", { rows: origin.rows, name: origin.fileName ?? t("originUnnamed") })}</p>
        </Banner>
      ) : null}
    </>
  );
}
