-- CreateEnum
CREATE TYPE "PromiseStatus" AS ENUM ('active', 'covered', 'uncovered', 'partial');

-- CreateTable
CREATE TABLE "payment_promises" (
    "id" UUID NOT NULL,
    "visit_id" UUID NOT NULL,
    "amount" DECIMAL(14,2),
    "due_on" DATE,
    "method" TEXT,
    "problems" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "amount_text" TEXT,
    "due_text" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "status" "PromiseStatus" NOT NULL DEFAULT 'active',
    "paid_amount" DECIMAL(14,2),
    "kobra_visit_number" BIGINT,

    CONSTRAINT "payment_promises_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "promise_changes" (
    "id" UUID NOT NULL,
    "promise_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "actor_user_id" UUID,
    "batch_id" UUID,
    "status" "PromiseStatus",
    "paid_amount" DECIMAL(14,2),
    "former_status" "PromiseStatus",
    "former_paid_amount" DECIMAL(14,2),
    "note" TEXT,
    "evidence_url" TEXT,
    "details" JSONB NOT NULL DEFAULT '{}',
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "promise_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_files" (
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" BYTEA NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "row_count" INTEGER NOT NULL,

    CONSTRAINT "payment_files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payments" (
    "id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "row_number" INTEGER NOT NULL,
    "external_id" TEXT,
    "paid_on" DATE,
    "amount" DECIMAL(14,2),
    "reference" TEXT,
    "outcome" TEXT NOT NULL,
    "counted_key" TEXT,

    CONSTRAINT "payments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_proposals" (
    "id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "promise_id" UUID NOT NULL,
    "status" "PromiseStatus" NOT NULL,
    "paid_amount" DECIMAL(14,2) NOT NULL,
    "decision" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "batch_id" UUID,

    CONSTRAINT "payment_proposals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_shares" (
    "payment_id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL,

    CONSTRAINT "payment_shares_pkey" PRIMARY KEY ("payment_id","proposal_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "payment_promises_visit_id_key" ON "payment_promises"("visit_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_promises_kobra_visit_number_key" ON "payment_promises"("kobra_visit_number");

-- CreateIndex
CREATE INDEX "payment_promises_due_on_id_idx" ON "payment_promises"("due_on", "id");

-- CreateIndex
CREATE INDEX "payment_promises_status_due_on_idx" ON "payment_promises"("status", "due_on");

-- CreateIndex
CREATE INDEX "promise_changes_promise_id_at_idx" ON "promise_changes"("promise_id", "at" DESC);

-- CreateIndex
CREATE INDEX "promise_changes_batch_id_idx" ON "promise_changes"("batch_id");

-- CreateIndex
CREATE INDEX "payment_files_sha256_idx" ON "payment_files"("sha256");

-- CreateIndex
CREATE INDEX "payment_files_uploaded_at_idx" ON "payment_files"("uploaded_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "payments_counted_key_key" ON "payments"("counted_key");

-- CreateIndex
CREATE UNIQUE INDEX "payments_file_id_row_number_key" ON "payments"("file_id", "row_number");

-- CreateIndex
CREATE INDEX "payment_proposals_promise_id_idx" ON "payment_proposals"("promise_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_proposals_file_id_promise_id_key" ON "payment_proposals"("file_id", "promise_id");

-- CreateIndex
CREATE INDEX "payment_shares_proposal_id_idx" ON "payment_shares"("proposal_id");

-- AddForeignKey
ALTER TABLE "payment_promises" ADD CONSTRAINT "payment_promises_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visits"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promise_changes" ADD CONSTRAINT "promise_changes_promise_id_fkey" FOREIGN KEY ("promise_id") REFERENCES "payment_promises"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payments" ADD CONSTRAINT "payments_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "payment_files"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_proposals" ADD CONSTRAINT "payment_proposals_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "payment_files"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_proposals" ADD CONSTRAINT "payment_proposals_promise_id_fkey" FOREIGN KEY ("promise_id") REFERENCES "payment_promises"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_shares" ADD CONSTRAINT "payment_shares_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_shares" ADD CONSTRAINT "payment_shares_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "payment_proposals"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Of the open promises only, and they are few.
CREATE INDEX "payment_promises_open" ON "payment_promises"("due_on", "id") WHERE "status" = 'active' AND "withdrawn_at" IS NULL;

-- Visits that promised before promises were kept are taken up as if they had just arrived.
UPDATE "visits" SET "judged_at" = NULL WHERE "has_promise";

-- What follows from a visit is looked at again when the visit says something else: its followers act where it
-- is judged.
CREATE FUNCTION "follow_visit_again"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."judged_at" := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER "visits_follow_again" BEFORE UPDATE ON "visits" FOR EACH ROW
WHEN ((OLD."content_hash", OLD."has_promise", OLD."promise_amount", OLD."promise_on", OLD."promise_method")
  IS DISTINCT FROM (NEW."content_hash", NEW."has_promise", NEW."promise_amount", NEW."promise_on", NEW."promise_method"))
EXECUTE FUNCTION "follow_visit_again"();
