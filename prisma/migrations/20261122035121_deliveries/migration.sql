-- CreateEnum
CREATE TYPE "DeliveryState" AS ENUM ('waiting', 'held', 'sending', 'sent', 'refused', 'unknown', 'withdrawn');

-- CreateTable
CREATE TABLE "delivery_targets" (
    "target" TEXT NOT NULL,
    "is_enabled" BOOLEAN NOT NULL DEFAULT false,
    "since" TIMESTAMPTZ(3),
    "pause_reason" TEXT,
    "paused_at" TIMESTAMPTZ(3),
    "requests_per_minute" INTEGER NOT NULL DEFAULT 60,
    "most_at_once" INTEGER NOT NULL DEFAULT 1,
    "next_request_at" TIMESTAMPTZ(3),
    "failures_in_a_row" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "delivery_targets_pkey" PRIMARY KEY ("target")
);

-- CreateTable
CREATE TABLE "deliveries" (
    "id" UUID NOT NULL,
    "target" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "portfolio_id" UUID NOT NULL,
    "visit_id" UUID,
    "promise_id" UUID,
    "external_id" TEXT,
    "rule_version" INTEGER,
    "body" JSONB NOT NULL,
    "state" "DeliveryState" NOT NULL,
    "hold" TEXT,
    "reason" TEXT,
    "remote_id" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "may_have_arrived" BOOLEAN NOT NULL DEFAULT false,
    "claimed_by" UUID,
    "lease_until" TIMESTAMPTZ(3),
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "order_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),
    "outdated_at" TIMESTAMPTZ(3),

    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery_attempts" (
    "delivery_id" UUID NOT NULL,
    "attempt" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "request" JSONB NOT NULL,
    "outcome" TEXT,
    "reason" TEXT,
    "http_status" INTEGER,
    "answer" TEXT,

    CONSTRAINT "delivery_attempts_pkey" PRIMARY KEY ("delivery_id","attempt")
);

-- CreateIndex
CREATE INDEX "deliveries_created_at_id_idx" ON "deliveries"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "deliveries_target_state_created_at_idx" ON "deliveries"("target", "state", "created_at" DESC);

-- CreateIndex
CREATE INDEX "deliveries_visit_id_idx" ON "deliveries"("visit_id");

-- CreateIndex
CREATE INDEX "deliveries_promise_id_idx" ON "deliveries"("promise_id");

-- CreateIndex
CREATE INDEX "deliveries_external_id_idx" ON "deliveries"("external_id");

-- CreateIndex
CREATE UNIQUE INDEX "deliveries_target_key_key" ON "deliveries"("target", "key");

-- AddForeignKey
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_portfolio_id_fkey" FOREIGN KEY ("portfolio_id") REFERENCES "portfolios"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_target_fkey" FOREIGN KEY ("target") REFERENCES "delivery_targets"("target") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_attempts" ADD CONSTRAINT "delivery_attempts_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "deliveries"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: the targets, and what the worker looks for.
INSERT INTO delivery_targets (target, requests_per_minute, most_at_once)
VALUES ('kobra-promises', 60, 1), ('wolkvox-gestiones', 60, 1);
CREATE INDEX deliveries_waiting ON deliveries (target, order_at, id) WHERE state = 'waiting';
CREATE INDEX deliveries_line ON deliveries (target, external_id, order_at, id) WHERE state IN ('waiting', 'sending');
CREATE INDEX deliveries_sending ON deliveries (target) WHERE state = 'sending';
CREATE INDEX deliveries_held ON deliveries (hold) WHERE state = 'held';
ALTER TABLE delivery_targets ADD CONSTRAINT delivery_targets_pace CHECK (requests_per_minute BETWEEN 1 AND 60000 AND most_at_once BETWEEN 1 AND 32);
