-- AlterTable
ALTER TABLE "accounts" ADD COLUMN     "fields" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "is_inactive" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "lat" DOUBLE PRECISION,
ADD COLUMN     "lng" DOUBLE PRECISION,
ADD COLUMN     "wolkvox_record_id" TEXT;

-- AlterTable
ALTER TABLE "visits" ADD COLUMN     "answer_keys" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "duration_s" INTEGER,
ADD COLUMN     "flag_facts" JSONB,
ADD COLUMN     "flags" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "judged_at" TIMESTAMPTZ(3),
ADD COLUMN     "local_minute" SMALLINT,
ADD COLUMN     "occurred_on" DATE,
ADD COLUMN     "promise_amount" DECIMAL(14,2),
ADD COLUMN     "promise_method" TEXT,
ADD COLUMN     "promise_on" DATE,
ADD COLUMN     "revisit_on" DATE,
ADD COLUMN     "revisit_windows" JSONB,
ADD COLUMN     "search_key" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "wants_revisit" BOOLEAN;

-- Written by hand: what schema.prisma cannot say.

-- Visits that are there already; a zone that this server does not know counts as UTC until they are read again.
UPDATE "visits" SET
  "occurred_on" = (l.at)::date,
  "local_minute" = extract(hour FROM l.at) * 60 + extract(minute FROM l.at),
  "duration_s" = CASE WHEN "end_at" >= "start_at" THEN least(extract(epoch FROM "end_at" - "start_at"), 2147483647) END,
  "search_key" = trim(regexp_replace(regexp_replace(
    normalize(lower(concat_ws(' ', "client_name", "external_id", "comment")), NFKD),
    '[\u0300-\u036f]', '', 'g'), '[^[:alnum:]]+', ' ', 'g'))
FROM (
  SELECT v."id", v."occurred_at" AT TIME ZONE coalesce(z.name, 'UTC') AS at
  FROM "visits" v LEFT JOIN pg_timezone_names z ON lower(z.name) = lower(v."time_zone")
) l WHERE l."id" = "visits"."id";
ALTER TABLE "visits" ALTER COLUMN "occurred_on" SET NOT NULL, ALTER COLUMN "local_minute" SET NOT NULL;
ALTER TABLE "visits" ADD CONSTRAINT "visits_local_minute_of_day" CHECK ("local_minute" BETWEEN 0 AND 1439);

-- Text search: words anywhere in client, externalID and comment.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX "visits_search" ON "visits" USING gin ("search_key" gin_trgm_ops);

-- The work list of whoever judges flags.
CREATE INDEX "visits_unjudged" ON "visits" ("id") WHERE "judged_at" IS NULL;
