import { getTranslations } from "next-intl/server";
import { WebhookKeysPanel } from "@/components/settings/webhook-keys/webhook-keys-panel";
import { admit } from "../../admit";

export async function generateMetadata() {
  const t = await getTranslations("frame.pages");
  return { title: t("webhookKeys") };
}

export default async function Page() {
  await admit("admin");
  return <WebhookKeysPanel />;
}
