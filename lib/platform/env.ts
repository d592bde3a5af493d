import { createEnv } from "@t3-oss/env-nextjs";
import { z } from "zod";

/** The process's settings, read and checked once. `.env.example` explains each. */
export const env = createEnv({
  server: {
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(200).default(10),
    NEXTAUTH_SECRET: z.string().min(32),
    NEXTAUTH_URL: z.url().default("http://localhost:3000"),
    ATALAYA_PORT: z.coerce.number().int().min(1).max(65535).default(3000),
    ATALAYA_HOST: z.string().default("0.0.0.0"),
    ATALAYA_LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
    /** `{z}/{x}/{y}` template; empty for the bundled outline map alone. */
    ATALAYA_TILE_URL: z.string().default("https://tile.openstreetmap.org/{z}/{x}/{y}.png"),
    ATALAYA_TILE_ATTRIBUTION: z.string().default("© OpenStreetMap"),
    /** Breaks one promise on purpose, so that its test can be seen to fail. Never set outside `chaos/`. */
    ATALAYA_CHAOS_MUTATION: z.enum(["none", "ack-before-commit", "store-reparsed-body"]).default("none"),
  },
  client: {},
  experimental__runtimeEnv: {},
  emptyStringAsUndefined: false,
  skipValidation: process.env.NEXT_PHASE === "phase-production-build",
});
