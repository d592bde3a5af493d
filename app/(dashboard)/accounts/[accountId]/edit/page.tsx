import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AccountFormPanel } from "@/components/accounts/form/account-form-panel";
import { findVisibleAccount } from "@/lib/domain/accounts/queries/get-visible-account";
import { admit } from "../../../admit";

interface EditAccountPageProps {
  readonly params: Promise<{ readonly accountId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accountForm"))("title.whole") };
}

export default async function EditAccountPage({ params }: EditAccountPageProps) {
  const { accountId } = await params;
  const { scope } = await admit("supervisor");
  if (!(await findVisibleAccount(scope, accountId))) notFound();
  return <AccountFormPanel form="whole" accountId={accountId} />;
}
