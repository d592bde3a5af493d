"use client";

import { useRouter } from "next/navigation";
import { useLocale } from "next-intl";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { RouterProvider } from "react-aria-components";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { ToastRegion } from "@/components/ui/toast";
import { QueryProvider } from "@/lib/client/query-client";
import type { Theme } from "./preferences";
import { PreferencesProvider } from "./preferences-context";

interface ProvidersProps {
  readonly theme: Theme;
  readonly children: ReactNode;
}

/** What every screen may count on: the query cache, URL state, and a kit that speaks the page's language. */
export function Providers({ theme, children }: ProvidersProps) {
  const router = useRouter();
  const locale = useLocale();
  return (
    <QueryProvider>
      <NuqsAdapter>
        <I18nProvider locale={locale}>
          <RouterProvider navigate={router.push}>
            <PreferencesProvider theme={theme}>
              {children}
              <ToastRegion />
            </PreferencesProvider>
          </RouterProvider>
        </I18nProvider>
      </NuqsAdapter>
    </QueryProvider>
  );
}
