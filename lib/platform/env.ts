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
    /** Hosts that outbound requests may reach although they are inside or speak plain HTTP: `host` or `host:port`, with commas. */
    ATALAYA_ALLOWED_HOSTS: z
      .string()
      .default("")
      .transform((text) =>
        text
          .split(",")
          .map((host) => host.trim().toLowerCase())
          .filter(Boolean),
      ),
    /** Seals tokens at rest: 32 bytes as base64url. Several with commas: the first seals, the others still open. */
    ATALAYA_SEALING_KEY: z
      .string()
      .default("")
      .transform((text) =>
        text
          .split(",")
          .map((key) => key.trim())
          .filter(Boolean),
      )
      .pipe(z.array(z.string().regex(/^[A-Za-z0-9_-]{43}=?$/, "32 bytes as base64url"))),
    /** The address from which vendors see our requests, shown where it must be registered with them. */
    ATALAYA_OUTGOING_ADDRESS: z.string().default(""),
    /** How long one slot of the campaigns' poll is. Five minutes is wolkvox's limit; shorter is for its sandbox alone. */
    ATALAYA_POLL_SLOT_MS: z.coerce.number().int().min(20).max(3_600_000).default(300_000),
    /** How long a poll waits between its charge and its call, for a fault to hit in between. Never set outside `chaos/`. */
    ATALAYA_CHAOS_PAUSE_MS: z.coerce.number().int().min(0).max(60_000).default(0),
    /** Breaks one promise on purpose, so that its test can be seen to fail. Never set outside `chaos/`. */
    ATALAYA_CHAOS_MUTATION: z
      .enum([
        "none",
        "ack-before-commit",
        "store-reparsed-body",
        "poll-by-own-clock",
        "charge-after-call",
        "trust-http-200",
        "resend-orphans",
        "forget-deliveries",
        "no-halving",
        "import-before-rows",
        "settle-before-sending",
        "unbounded-zip",
      ])
      .default("none"),
  },
  client: {},
  experimental__runtimeEnv: {},
  emptyStringAsUndefined: false,
  skipValidation: process.env.NEXT_PHASE === "phase-production-build",
});
