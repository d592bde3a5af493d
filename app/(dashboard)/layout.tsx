import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { AppFrame } from "@/components/frame/app-frame";
import { RAIL_COOKIE } from "@/components/frame/preferences";
import { TilesProvider } from "@/components/map/tiles-context";
import { LiveProvider } from "@/components/visits/live-provider";
import { REQUEST_PATH_HEADER } from "@/lib/http/request-path";
import { getViewer } from "@/lib/http/viewer";
import { env } from "@/lib/platform/env";

export default async function DashboardLayout({ children }: { readonly children: ReactNode }) {
  const viewer = await getViewer();
  if (!viewer) {
    const from = (await headers()).get(REQUEST_PATH_HEADER) ?? "/";
    redirect(`/sign-in?${new URLSearchParams({ from })}`);
  }
  const rail = (await cookies()).get(RAIL_COOKIE)?.value;
  const { name, email, role } = viewer;
  return (
    <AppFrame viewer={{ name, email, role }} isRailCollapsed={rail === "collapsed"}>
      <TilesProvider
        tiles={
          env.ATALAYA_TILE_URL
            ? { url: env.ATALAYA_TILE_URL, attribution: env.ATALAYA_TILE_ATTRIBUTION }
            : null
        }
      >
        <LiveProvider pageMadeAt={Date.now()}>{children}</LiveProvider>
      </TilesProvider>
    </AppFrame>
  );
}
