import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { BottomBar } from "./bottom-bar";
import { FrameKeys } from "./frame-keys";
import { Rail } from "./rail";
import { TopBar } from "./top-bar";
import { ViewerProvider, type ViewerSummary } from "./viewer-context";

interface AppFrameProps {
  readonly viewer: ViewerSummary;
  readonly isRailCollapsed: boolean;
  readonly children: ReactNode;
}

/** What surrounds every page of the dashboard. The document scrolls; rail and top bar stay. */
export async function AppFrame({ viewer, isRailCollapsed, children }: AppFrameProps) {
  const t = await getTranslations("frame");
  return (
    <ViewerProvider viewer={viewer}>
      <FrameKeys>
        <a
          href="#content"
          className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-accent px-3 py-2 text-sm text-on-accent focus:translate-y-0"
        >
          {t("skip")}
        </a>
        <div className="flex min-h-dvh">
          <Rail role={viewer.role} startsCollapsed={isRailCollapsed} />
          <div className="flex min-w-0 flex-1 flex-col">
            <TopBar />
            <main id="content" tabIndex={-1} className="flex-1 p-4 outline-none max-md:pb-24 sm:p-6">
              {children}
            </main>
          </div>
        </div>
        <BottomBar role={viewer.role} />
      </FrameKeys>
    </ViewerProvider>
  );
}
