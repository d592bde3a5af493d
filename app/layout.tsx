import "./globals.css";
import { clsx } from "clsx";
import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { CspNonce } from "@/components/frame/csp-nonce";
import { THEME_COOKIE, toTheme } from "@/components/frame/preferences";
import { Providers } from "@/components/frame/providers";

export const metadata: Metadata = {
  title: { default: "Atalaya", template: "%s · Atalaya" },
  applicationName: "Atalaya",
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, address: false, email: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#141b22" },
  ],
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const theme = toTheme((await cookies()).get(THEME_COOKIE)?.value);
  const nonce = (await headers()).get("x-nonce") ?? "";
  return (
    <html
      lang={await getLocale()}
      data-theme={theme === "system" ? undefined : theme}
      className={clsx(GeistSans.variable, GeistMono.variable)}
    >
      <head>
        <CspNonce nonce={nonce} />
      </head>
      <body>
        <NextIntlClientProvider>
          <Providers theme={theme}>{children}</Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
