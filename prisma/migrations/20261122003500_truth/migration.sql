-- AlterTable
ALTER TABLE "visits" ADD COLUMN     "former_places" JSONB,
ADD COLUMN     "leg_m" INTEGER;

-- CreateTable
CREATE TABLE "truth_rule_sets" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "value" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "truth_rule_sets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "judging_walks" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "rules_version" INTEGER NOT NULL,
    "after_visit_id" UUID,
    "is_done" BOOLEAN NOT NULL,

    CONSTRAINT "judging_walks_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "visits_occurred_on_mercator_x_idx" ON "visits"("occurred_on", "mercator_x");

-- Written by hand: what schema.prisma cannot say.

-- A visit is judged again when what its flags rest on changes, whoever changes it. Where it stood among
-- its neighbours is kept until they have been judged again too.
CREATE FUNCTION "judge_visit_again"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."judged_at" := NULL;
  IF (OLD."agent_id", OLD."occurred_at", OLD."mercator_x", OLD."mercator_y")
     IS DISTINCT FROM (NEW."agent_id", NEW."occurred_at", NEW."mercator_x", NEW."mercator_y") THEN
    NEW."former_places" := coalesce(OLD."former_places", '[]'::jsonb) || jsonb_build_object(
      'agent_id', OLD."agent_id", 'occurred_at', OLD."occurred_at", 'lat', OLD."lat",
      'mercator_x', OLD."mercator_x", 'mercator_y', OLD."mercator_y");
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "visits_judge_again" BEFORE UPDATE ON "visits" FOR EACH ROW
  WHEN ((OLD."agent_id", OLD."account_id", OLD."portfolio_id", OLD."lat", OLD."lng", OLD."occurred_at",
         OLD."start_at", OLD."end_at", OLD."time_zone", OLD."time_doubts", OLD."is_rebound", OLD."is_cancelled")
    IS DISTINCT FROM
        (NEW."agent_id", NEW."account_id", NEW."portfolio_id", NEW."lat", NEW."lng", NEW."occurred_at",
         NEW."start_at", NEW."end_at", NEW."time_zone", NEW."time_doubts", NEW."is_rebound", NEW."is_cancelled"))
  EXECUTE FUNCTION "judge_visit_again"();

CREATE FUNCTION "judge_visits_of_account_again"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "visits" SET "judged_at" = NULL WHERE "account_id" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "accounts_moved" AFTER UPDATE OF "lat", "lng" ON "accounts" FOR EACH ROW
  WHEN ((OLD."lat", OLD."lng") IS DISTINCT FROM (NEW."lat", NEW."lng"))
  EXECUTE FUNCTION "judge_visits_of_account_again"();
