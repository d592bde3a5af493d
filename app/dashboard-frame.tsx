import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { AppFrame } from "@/components/frame/app-frame";
import { RAIL_COOKIE } from "@/components/frame/preferences";
import { TilesProvider } from "@/components/map/tiles-context";
import { LiveProvider } from "@/components/visits/live-provider";
import type { Viewer } from "@/lib/domain/users/schema";
import { env } from "@/lib/platform/env";

interface DashboardFrameProps {
  readonly viewer: Viewer;
  readonly children: ReactNode;
}

/** The frame with what pages inside it need of the server's settings. */
export async function DashboardFrame({ viewer, children }: DashboardFrameProps) {
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
