import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountsPanel } from "@/components/accounts/list/accounts-panel";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accountList"))("title") };
}

export default function AccountsPage() {
  return <AccountsPanel />;
}
