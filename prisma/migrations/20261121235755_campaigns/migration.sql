-- CreateTable
CREATE TABLE "sealing_keys" (
    "key_id" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sealing_keys_pkey" PRIMARY KEY ("key_id")
);

-- CreateTable
CREATE TABLE "wolkvox_connections" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "server" TEXT NOT NULL,
    "base_url" TEXT,
    "licences" INTEGER NOT NULL,
    "daily_limit" INTEGER,
    "time_zone" TEXT NOT NULL,
    "is_enabled" BOOLEAN NOT NULL,
    "token_sealed" BYTEA NOT NULL,
    "token_fingerprint" BYTEA NOT NULL,
    "token_last_four" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "wolkvox_connections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wolkvox_poll_states" (
    "connection_id" UUID NOT NULL,
    "fence" BIGINT NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "holder" TEXT,
    "last_slot" BIGINT,
    "last_called_at" TIMESTAMPTZ(3),
    "last_good_at" TIMESTAMPTZ(3),
    "wants_refresh" BOOLEAN NOT NULL DEFAULT false,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "hold" TEXT,
    "held_until" TIMESTAMPTZ(3),
    "problem" TEXT,
    "worker_seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "wolkvox_poll_states_pkey" PRIMARY KEY ("connection_id")
);

-- CreateTable
CREATE TABLE "wolkvox_budget_days" (
    "connection_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "used" INTEGER NOT NULL,

    CONSTRAINT "wolkvox_budget_days_pkey" PRIMARY KEY ("connection_id","day")
);

-- CreateTable
CREATE TABLE "wolkvox_polls" (
    "id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "slot" BIGINT NOT NULL,
    "fence" BIGINT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "is_manual" BOOLEAN NOT NULL,
    "outcome" TEXT NOT NULL,
    "problem" TEXT,
    "http_status" INTEGER,
    "vendor_message" TEXT,
    "byte_length" INTEGER,
    "campaign_count" INTEGER,
    "row_problems" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "wolkvox_polls_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wolkvox_poll_bodies" (
    "poll_id" UUID NOT NULL,
    "gzip" BYTEA NOT NULL,

    CONSTRAINT "wolkvox_poll_bodies_pkey" PRIMARY KEY ("poll_id")
);

-- CreateTable
CREATE TABLE "campaigns" (
    "id" UUID NOT NULL,
    "snapshot_key" SERIAL NOT NULL,
    "connection_id" UUID NOT NULL,
    "identity" TEXT NOT NULL,
    "wolkvox_id" TEXT,
    "name" TEXT NOT NULL,
    "campaign_text" TEXT NOT NULL,
    "dial_shares" JSONB NOT NULL,
    "portfolio_id" UUID NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "reading" JSONB NOT NULL,
    "marks" JSONB NOT NULL,
    "original" JSONB NOT NULL,
    "phase" TEXT NOT NULL DEFAULT 'unknown',
    "states" JSONB NOT NULL DEFAULT '[]',
    "completion" JSONB NOT NULL DEFAULT '{"kind":"none","reason":"too-few-polls"}',
    "delta" JSONB,

    CONSTRAINT "campaigns_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_snapshots" (
    "at" TIMESTAMPTZ(3) NOT NULL,
    "campaign_key" INTEGER NOT NULL,
    "records" INTEGER,
    "clean" INTEGER,
    "dial" INTEGER,
    "answer" INTEGER,
    "no_answer" INTEGER,
    "busy_congestion_failed" INTEGER,
    "answer_machine" INTEGER,
    "hits" INTEGER,
    "recycled" INTEGER,
    "penetration_day" REAL,
    "penetration_now" REAL,
    "calls_per_minute" REAL,
    "speed" REAL,
    "status" SMALLINT NOT NULL,

    CONSTRAINT "campaign_snapshots_pkey" PRIMARY KEY ("campaign_key","at")
);

-- CreateTable
CREATE TABLE "campaign_alert_rules" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "condition" JSONB NOT NULL,
    "held_for_minutes" INTEGER NOT NULL,
    "target" JSONB NOT NULL,
    "is_enabled" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "campaign_alert_rules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_alerts" (
    "id" UUID NOT NULL,
    "rule_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "held_since" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "evidence" JSONB NOT NULL,
    "acknowledged_at" TIMESTAMPTZ(3),
    "acknowledged_by_user_id" UUID,

    CONSTRAINT "campaign_alerts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_settings" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "thinned_until" TIMESTAMPTZ(3),

    CONSTRAINT "campaign_settings_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "wolkvox_connections_token_fingerprint_key" ON "wolkvox_connections"("token_fingerprint");

-- CreateIndex
CREATE INDEX "wolkvox_polls_connection_id_started_at_idx" ON "wolkvox_polls"("connection_id", "started_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "wolkvox_polls_connection_id_slot_key" ON "wolkvox_polls"("connection_id", "slot");

-- CreateIndex
CREATE UNIQUE INDEX "campaigns_snapshot_key_key" ON "campaigns"("snapshot_key");

-- CreateIndex
CREATE INDEX "campaigns_portfolio_id_idx" ON "campaigns"("portfolio_id");

-- CreateIndex
CREATE UNIQUE INDEX "campaigns_connection_id_identity_key" ON "campaigns"("connection_id", "identity");

-- CreateIndex
CREATE INDEX "campaign_snapshots_at_idx" ON "campaign_snapshots" USING BRIN ("at");

-- CreateIndex
CREATE INDEX "campaign_alerts_opened_at_id_idx" ON "campaign_alerts"("opened_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "campaign_alerts_campaign_id_idx" ON "campaign_alerts"("campaign_id");

-- AddForeignKey
ALTER TABLE "wolkvox_poll_states" ADD CONSTRAINT "wolkvox_poll_states_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "wolkvox_connections"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wolkvox_budget_days" ADD CONSTRAINT "wolkvox_budget_days_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "wolkvox_connections"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wolkvox_polls" ADD CONSTRAINT "wolkvox_polls_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "wolkvox_connections"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wolkvox_poll_bodies" ADD CONSTRAINT "wolkvox_poll_bodies_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "wolkvox_polls"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "wolkvox_connections"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_portfolio_id_fkey" FOREIGN KEY ("portfolio_id") REFERENCES "portfolios"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_alerts" ADD CONSTRAINT "campaign_alerts_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "campaign_alert_rules"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_alerts" ADD CONSTRAINT "campaign_alerts_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand: what schema.prisma cannot say.

-- One episode of a rule on a campaign at a time, opened or about to be.
CREATE UNIQUE INDEX "campaign_alerts_one_at_a_time" ON "campaign_alerts" ("rule_id", "campaign_id") WHERE "closed_at" IS NULL;

-- There is one row of settings.
ALTER TABLE "campaign_settings" ADD CONSTRAINT "campaign_settings_one_row" CHECK ("id" = 1);
INSERT INTO "campaign_settings" ("id", "value", "updated_at") VALUES (1, '{}', now());

-- Snapshots of five minutes ago are read all day long: a page that changed must not wait for a fifth of a year.
ALTER TABLE "campaign_snapshots" SET (autovacuum_vacuum_insert_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.01);
