import { getTranslations } from "next-intl/server";
import { UsersPanel } from "@/components/settings/users/users-panel";
import { admitAdministrator } from "../admit-administrator";

export async function generateMetadata() {
  const t = await getTranslations("frame.pages");
  return { title: t("users") };
}

export default async function Page() {
  await admitAdministrator();
  return <UsersPanel />;
}
