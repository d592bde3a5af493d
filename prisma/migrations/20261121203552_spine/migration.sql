-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('admin', 'supervisor', 'viewer');

-- CreateEnum
CREATE TYPE "ReceiptSource" AS ENUM ('webhook', 'test');

-- CreateEnum
CREATE TYPE "ReceiptStatus" AS ENUM ('pending', 'stored', 'updated', 'duplicate', 'superseded', 'quarantined');

-- CreateEnum
CREATE TYPE "VisitOutcome" AS ENUM ('promise', 'contact', 'no_contact', 'wrong_address', 'cancelled', 'in_doubt');

-- CreateTable
CREATE TABLE "portfolios" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kobra_branch_id" TEXT,
    "is_unassigned" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "portfolios_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "password_hash" TEXT NOT NULL,
    "session_version" INTEGER NOT NULL DEFAULT 1,
    "is_disabled" BOOLEAN NOT NULL DEFAULT false,
    "sees_all_portfolios" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_sign_in_at" TIMESTAMPTZ(3),

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_portfolios" (
    "user_id" UUID NOT NULL,
    "portfolio_id" UUID NOT NULL,

    CONSTRAINT "user_portfolios_pkey" PRIMARY KEY ("user_id","portfolio_id")
);

-- CreateTable
CREATE TABLE "webhook_keys" (
    "id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "sha256" BYTEA NOT NULL,
    "hint" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_keys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "receipts" (
    "id" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "source" "ReceiptSource" NOT NULL DEFAULT 'webhook',
    "webhook_key_id" UUID,
    "sha256" BYTEA NOT NULL,
    "body" BYTEA NOT NULL,

    CONSTRAINT "receipts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "receipt_states" (
    "receipt_id" UUID NOT NULL,
    "status" "ReceiptStatus" NOT NULL,
    "cause" TEXT,
    "detail" TEXT,
    "visit_id" UUID,
    "portfolio_id" UUID,
    "unknown_fields" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "processed_at" TIMESTAMPTZ(3),

    CONSTRAINT "receipt_states_pkey" PRIMARY KEY ("receipt_id")
);

-- CreateTable
CREATE TABLE "field_aliases" (
    "alias" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "field_aliases_pkey" PRIMARY KEY ("alias")
);

-- CreateTable
CREATE TABLE "agents" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kobra_agent_id" TEXT,
    "name" TEXT NOT NULL,
    "portfolio_id" UUID NOT NULL,
    "last_visit_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "client_name" TEXT,
    "portfolio_id" UUID NOT NULL,
    "is_portfolio_own" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visits" (
    "id" UUID NOT NULL,
    "kobra_visit_id" TEXT NOT NULL,
    "kobra_visit_number" BIGINT,
    "product_id" INTEGER,
    "visit_type" TEXT,
    "agent_id" UUID NOT NULL,
    "account_id" UUID,
    "portfolio_id" UUID NOT NULL,
    "external_id" TEXT,
    "client_name" TEXT,
    "agent_name" TEXT,
    "lat" DOUBLE PRECISION,
    "lng" DOUBLE PRECISION,
    "mercator_x" DOUBLE PRECISION,
    "mercator_y" DOUBLE PRECISION,
    "position_problem" TEXT,
    "interest" DOUBLE PRECISION,
    "is_rebound" BOOLEAN,
    "tag" TEXT,
    "tag_key" TEXT,
    "is_finished" BOOLEAN NOT NULL,
    "is_cancelled" BOOLEAN NOT NULL,
    "cancellation_reason" TEXT,
    "comment" TEXT,
    "start_text" TEXT,
    "end_text" TEXT,
    "start_at" TIMESTAMPTZ(3),
    "end_at" TIMESTAMPTZ(3),
    "time_zone" TEXT NOT NULL,
    "time_zone_text" TEXT,
    "time_doubts" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" "VisitOutcome" NOT NULL,
    "has_contact" BOOLEAN,
    "has_promise" BOOLEAN,
    "content_hash" TEXT NOT NULL,
    "winning_receipt_id" UUID NOT NULL,
    "winning_received_at" TIMESTAMPTZ(3) NOT NULL,
    "first_received_at" TIMESTAMPTZ(3) NOT NULL,
    "projected_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "visits_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "checklist_answers" (
    "visit_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "question_id" TEXT,
    "question_name" TEXT,
    "question_order" INTEGER NOT NULL,
    "answer_id" TEXT,
    "answer_type_id" INTEGER,
    "answer_name" TEXT,
    "answer_order" INTEGER NOT NULL,
    "value" TEXT,

    CONSTRAINT "checklist_answers_pkey" PRIMARY KEY ("visit_id","position")
);

-- CreateTable
CREATE TABLE "collected_contacts" (
    "visit_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT,
    "value" TEXT NOT NULL,

    CONSTRAINT "collected_contacts_pkey" PRIMARY KEY ("visit_id","kind","position")
);

-- CreateTable
CREATE TABLE "settings" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "audit_events" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_user_id" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "portfolios_kobra_branch_id_key" ON "portfolios"("kobra_branch_id");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "webhook_keys_sha256_key" ON "webhook_keys"("sha256");

-- CreateIndex
CREATE INDEX "receipts_received_at_id_idx" ON "receipts"("received_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "receipt_states_visit_id_idx" ON "receipt_states"("visit_id");

-- CreateIndex
CREATE INDEX "receipt_states_status_received_at_receipt_id_idx" ON "receipt_states"("status", "received_at" DESC, "receipt_id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "agents_key_key" ON "agents"("key");

-- CreateIndex
CREATE INDEX "agents_portfolio_id_idx" ON "agents"("portfolio_id");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_external_id_key" ON "accounts"("external_id");

-- CreateIndex
CREATE INDEX "accounts_portfolio_id_idx" ON "accounts"("portfolio_id");

-- CreateIndex
CREATE UNIQUE INDEX "visits_kobra_visit_id_key" ON "visits"("kobra_visit_id");

-- CreateIndex
CREATE INDEX "visits_occurred_at_id_idx" ON "visits"("occurred_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "visits_portfolio_id_occurred_at_id_idx" ON "visits"("portfolio_id", "occurred_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "visits_agent_id_occurred_at_idx" ON "visits"("agent_id", "occurred_at" DESC);

-- CreateIndex
CREATE INDEX "visits_account_id_occurred_at_idx" ON "visits"("account_id", "occurred_at" DESC);

-- CreateIndex
CREATE INDEX "audit_events_at_idx" ON "audit_events"("at" DESC);

-- AddForeignKey
ALTER TABLE "user_portfolios" ADD CONSTRAINT "user_portfolios_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_portfolios" ADD CONSTRAINT "user_portfolios_portfolio_id_fkey" FOREIGN KEY ("portfolio_id") REFERENCES "portfolios"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_webhook_key_id_fkey" FOREIGN KEY ("webhook_key_id") REFERENCES "webhook_keys"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt_states" ADD CONSTRAINT "receipt_states_receipt_id_fkey" FOREIGN KEY ("receipt_id") REFERENCES "receipts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt_states" ADD CONSTRAINT "receipt_states_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visits"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt_states" ADD CONSTRAINT "receipt_states_portfolio_id_fkey" FOREIGN KEY ("portfolio_id") REFERENCES "portfolios"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agents" ADD CONSTRAINT "agents_portfolio_id_fkey" FOREIGN KEY ("portfolio_id") REFERENCES "portfolios"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_portfolio_id_fkey" FOREIGN KEY ("portfolio_id") REFERENCES "portfolios"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visits" ADD CONSTRAINT "visits_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "agents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visits" ADD CONSTRAINT "visits_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visits" ADD CONSTRAINT "visits_portfolio_id_fkey" FOREIGN KEY ("portfolio_id") REFERENCES "portfolios"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checklist_answers" ADD CONSTRAINT "checklist_answers_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visits"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collected_contacts" ADD CONSTRAINT "collected_contacts_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visits"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: what schema.prisma cannot say.

-- The one portfolio that stands for "sin cartera".
CREATE UNIQUE INDEX "portfolios_one_unassigned" ON "portfolios" ("is_unassigned") WHERE "is_unassigned";
INSERT INTO "portfolios" ("id", "name", "is_unassigned")
VALUES ('00000000-0000-7000-8000-000000000001', 'Sin cartera', true);

-- E-mails are stored in lower case, so that one address is one user.
ALTER TABLE "users" ADD CONSTRAINT "users_email_lower" CHECK ("email" = lower("email"));

-- A position is whole or absent.
ALTER TABLE "visits" ADD CONSTRAINT "visits_position_whole"
  CHECK (("lat" IS NULL) = ("lng" IS NULL) AND ("lat" IS NULL) = ("position_problem" IS NOT NULL));

-- The projection's work list: small however many receipts there are.
CREATE INDEX "receipt_states_pending" ON "receipt_states" ("received_at", "receipt_id") WHERE "status" = 'pending';

-- Receipts and the audit trail only grow.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER "receipts_append_only" BEFORE UPDATE OR DELETE ON "receipts"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "receipts_no_truncate" BEFORE TRUNCATE ON "receipts"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_events_append_only" BEFORE UPDATE OR DELETE ON "audit_events"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_events_no_truncate" BEFORE TRUNCATE ON "audit_events"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
