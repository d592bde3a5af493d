import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BrandMark } from "@/components/frame/brand-mark";
import { getViewer } from "@/lib/http/viewer";
import { safeReturnPath } from "./safe-return-path";
import { SignInForm } from "./sign-in-form";

export async function generateMetadata() {
  const t = await getTranslations("auth");
  return { title: t("submit") };
}

interface SignInPageProps {
  readonly searchParams: Promise<{ readonly from?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const returnPath = safeReturnPath((await searchParams).from);
  if (await getViewer()) {
    redirect(returnPath);
  }
  const t = await getTranslations("auth");
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-6 px-4 py-10">
      <div className="flex flex-col items-center gap-3 text-center">
        <BrandMark className="size-11" />
        <div>
          <h1 className="text-xl font-semibold tracking-tight">{t("title")}</h1>
          <p className="text-base text-ink-soft">{t("tagline")}</p>
        </div>
      </div>
      <div className="w-full max-w-sm rounded-md border border-line bg-surface p-5 shadow-raised sm:p-6">
        <SignInForm returnPath={returnPath} />
      </div>
      <p className="max-w-sm text-center text-sm text-pretty text-ink-faint">{t("help")}</p>
    </main>
  );
}
