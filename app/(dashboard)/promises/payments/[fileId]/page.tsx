import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PaymentFilePanel } from "@/components/promises/payments/payment-file-panel";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("promises.files"))("title") };
}

interface PaymentFilePageProps {
  readonly params: Promise<{ fileId: string }>;
}

export default async function PaymentFilePage({ params }: PaymentFilePageProps) {
  return <PaymentFilePanel fileId={(await params).fileId} />;
}
