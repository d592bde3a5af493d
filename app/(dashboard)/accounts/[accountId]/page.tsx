import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AccountPanel } from "@/components/accounts/account-panel";
import { findVisibleAccount } from "@/lib/domain/accounts/queries/get-visible-account";
import { getViewer } from "@/lib/http/viewer";

interface AccountPageProps {
  readonly params: Promise<{ readonly accountId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts"))("title") };
}

export default async function AccountPage({ params }: AccountPageProps) {
  const { accountId } = await params;
  const viewer = await getViewer();
  if (!viewer || !(await findVisibleAccount(viewer.scope, accountId))) notFound();
  return <AccountPanel accountId={accountId} />;
}
