import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WallPanel } from "@/components/campaigns/wall/wall-panel";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaigns"))("wall.title") };
}

export default function Page() {
  return <WallPanel />;
}
