import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PaymentsPanel } from "@/components/promises/payments/payments-panel";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("promises.files"))("title") };
}

export default function PaymentsPage() {
  return <PaymentsPanel />;
}
