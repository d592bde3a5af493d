import { getTranslations } from "next-intl/server";
import { UsersPanel } from "@/components/settings/users/users-panel";
import { admit } from "../../admit";

export async function generateMetadata() {
  const t = await getTranslations("frame.pages");
  return { title: t("users") };
}

export default async function Page() {
  await admit("admin");
  return <UsersPanel />;
}
