import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { UploadWizard } from "@/components/uploads/upload-wizard";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("uploads"))("title") };
}

export default function Page() {
  return <UploadWizard />;
}
