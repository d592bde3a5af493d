import { getTranslations } from "next-intl/server";
import { WebhookKeysPanel } from "@/components/settings/webhook-keys/webhook-keys-panel";
import { admitAdministrator } from "../admit-administrator";

export async function generateMetadata() {
  const t = await getTranslations("frame.pages");
  return { title: t("webhookKeys") };
}

export default async function Page() {
  await admitAdministrator();
  return <WebhookKeysPanel />;
}
