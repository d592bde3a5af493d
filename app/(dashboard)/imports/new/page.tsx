import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { UploadWizard } from "@/components/uploads/upload-wizard";
import { admit } from "../../admit";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("uploads"))("title") };
}

export default async function Page() {
  await admit("supervisor");
  return <UploadWizard />;
}
