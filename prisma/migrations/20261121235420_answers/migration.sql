-- AlterTable
ALTER TABLE "visits" ADD COLUMN     "answer_set_id" INTEGER,
ADD COLUMN     "answer_value_ids" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- CreateTable
CREATE TABLE "questions" (
    "key" TEXT NOT NULL,
    "product_id" INTEGER,
    "question_id" TEXT,
    "name" TEXT,
    "kind" TEXT NOT NULL,
    "question_order" INTEGER NOT NULL,
    "first_seen_on" DATE NOT NULL,
    "last_seen_on" DATE NOT NULL,

    CONSTRAINT "questions_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "answer_values" (
    "id" SERIAL NOT NULL,
    "question_key" TEXT NOT NULL,
    "value_key" TEXT NOT NULL,
    "label" TEXT,
    "number" DOUBLE PRECISION,
    "day" DATE,

    CONSTRAINT "answer_values_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer_sets" (
    "id" SERIAL NOT NULL,
    "digest" TEXT NOT NULL,
    "value_ids" INTEGER[],

    CONSTRAINT "answer_sets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rebuilds" (
    "id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "selection" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "cursor" UUID,
    "requested_by" UUID,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "progress_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "rebuilds_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "answer_values_question_key_value_key_key" ON "answer_values"("question_key", "value_key");

-- CreateIndex
CREATE UNIQUE INDEX "answer_sets_digest_key" ON "answer_sets"("digest");

-- CreateIndex
CREATE INDEX "visits_answer_keys" ON "visits" USING GIN ("answer_keys");

-- Written by hand: what schema.prisma cannot say.

-- One rebuild at a time: a further request takes over what is left of the one before.
CREATE UNIQUE INDEX "rebuilds_one_running" ON "rebuilds" ((true)) WHERE "status" = 'running';

-- Answers are counted from these alone, without a look at the visits' wide rows: a million visits in
-- a fraction of a second.
CREATE INDEX "visits_answer_sets" ON "visits" ("occurred_at" DESC)
  INCLUDE ("answer_set_id", "occurred_on", "agent_id", "portfolio_id", "product_id");
CREATE INDEX "visits_answer_values" ON "visits" ("occurred_at" DESC)
  INCLUDE ("answer_value_ids", "occurred_on", "agent_id", "portfolio_id", "product_id")
  WHERE "answer_value_ids" <> '{}';

-- Visits that are there already have no answers to count yet: read them again, once.
INSERT INTO "rebuilds" ("id", "reason", "selection", "status", "total")
SELECT gen_random_uuid(), 'upgrade', '{"isAll":true,"products":[],"tagKeys":[],"isZoneDefault":false}', 'running', count(*)
FROM "visits" HAVING count(*) > 0;
