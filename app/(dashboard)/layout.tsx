import { headers } from "next/headers";
import { forbidden } from "next/navigation";
import type { ReactNode } from "react";
import { mayOpen } from "@/components/frame/navigation";
import { readPathname } from "@/lib/http/request-path";
import { DashboardFrame } from "../dashboard-frame";
import { admitSignedIn } from "./admit";

export default async function DashboardLayout({ children }: { readonly children: ReactNode }) {
  const viewer = await admitSignedIn();
  // Each page admits by itself too. Here it is still time to answer 403: below, loading.tsx has begun a 200.
  if (!mayOpen(viewer.role, readPathname(await headers()))) forbidden();
  return <DashboardFrame viewer={viewer}>{children}</DashboardFrame>;
}
