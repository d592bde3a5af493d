import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FieldReference } from "@/components/accounts/reference/field-reference";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accountList"))("reference.title") };
}

export default function FieldsPage() {
  return <FieldReference />;
}
