import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AccountFormPanel } from "@/components/accounts/form/account-form-panel";
import { getViewer } from "@/lib/http/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accountForm"))("title.new") };
}

export default async function NewAccountPage() {
  const viewer = await getViewer();
  if (!viewer || viewer.role === "viewer") notFound();
  return <AccountFormPanel form="whole" accountId={null} />;
}
