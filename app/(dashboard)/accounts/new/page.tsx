import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountFormPanel } from "@/components/accounts/form/account-form-panel";
import { admit } from "../../admit";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accountForm"))("title.new") };
}

export default async function NewAccountPage() {
  await admit("supervisor");
  return <AccountFormPanel form="whole" accountId={null} />;
}
