-- AlterTable
ALTER TABLE "visits" ADD COLUMN     "cell" INTEGER
  GENERATED ALWAYS AS (floor("mercator_x" * 16384)::int * 16384 + floor("mercator_y" * 16384)::int) STORED;

-- CreateTable
CREATE TABLE "visit_cells" (
    "level" SMALLINT NOT NULL,
    "day" DATE NOT NULL,
    "portfolio_id" UUID NOT NULL,
    "cell" INTEGER NOT NULL,
    "outcome" "VisitOutcome" NOT NULL,
    "visits" INTEGER NOT NULL,
    "sum_x" BIGINT NOT NULL,
    "sum_y" BIGINT NOT NULL,
    "west" DOUBLE PRECISION,
    "north" DOUBLE PRECISION,
    "east" DOUBLE PRECISION,
    "south" DOUBLE PRECISION,

    CONSTRAINT "visit_cells_pkey" PRIMARY KEY ("level","day","cell","portfolio_id","outcome")
);

-- CreateTable
CREATE TABLE "visit_cell_changes" (
    "id" BIGSERIAL NOT NULL,
    "day" DATE NOT NULL,
    "portfolio_id" UUID NOT NULL,
    "cell" INTEGER NOT NULL,
    "outcome" "VisitOutcome" NOT NULL,
    "visits" INTEGER NOT NULL,
    "sum_x" BIGINT NOT NULL,
    "sum_y" BIGINT NOT NULL,
    "west" DOUBLE PRECISION,
    "north" DOUBLE PRECISION,
    "east" DOUBLE PRECISION,
    "south" DOUBLE PRECISION,

    CONSTRAINT "visit_cell_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit_cell_zone" (
    "id" BOOLEAN NOT NULL DEFAULT true,
    "zone" TEXT NOT NULL,

    CONSTRAINT "visit_cell_zone_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "visit_cells_level_cell_day_idx" ON "visit_cells"("level", "cell", "day");

-- CreateIndex
CREATE INDEX "visits_cell_occurred_at_idx" ON "visits"("cell", "occurred_at");

-- Written by hand: what schema.prisma cannot say.

ALTER TABLE "visit_cell_zone" ADD CONSTRAINT "visit_cell_zone_one_row" CHECK ("id");
CREATE INDEX "visit_cells_empty" ON "visit_cells" ("day") WHERE "visits" = 0;

-- Whoever writes visits, the cells follow in the same transaction, and wait for nobody: changes are only
-- appended. While no zone is set nothing is noted; the worker then counts all visits once.
CREATE FUNCTION "note_visit_cells"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO visit_cell_changes
      (day, portfolio_id, cell, outcome, visits, sum_x, sum_y, west, north, east, south)
    SELECT (v.occurred_at AT TIME ZONE z.zone)::date, v.portfolio_id, coalesce(v.cell, -1), v.outcome, count(*),
           coalesce(sum(round(v.mercator_x * 4294967296)), 0), coalesce(sum(round(v.mercator_y * 4294967296)), 0),
           min(v.mercator_x), min(v.mercator_y), max(v.mercator_x), max(v.mercator_y)
    FROM written v CROSS JOIN visit_cell_zone z GROUP BY 1, 2, 3, 4;
  ELSE
    INSERT INTO visit_cell_changes
      (day, portfolio_id, cell, outcome, visits, sum_x, sum_y, west, north, east, south)
    SELECT (v.occurred_at AT TIME ZONE z.zone)::date, v.portfolio_id, coalesce(v.cell, -1), v.outcome, sum(v.sign),
           coalesce(sum(v.sign * round(v.mercator_x * 4294967296)), 0),
           coalesce(sum(v.sign * round(v.mercator_y * 4294967296)), 0),
           min(v.mercator_x) FILTER (WHERE v.sign > 0), min(v.mercator_y) FILTER (WHERE v.sign > 0),
           max(v.mercator_x) FILTER (WHERE v.sign > 0), max(v.mercator_y) FILTER (WHERE v.sign > 0)
    FROM replaced r JOIN written w USING (id)
    CROSS JOIN LATERAL (VALUES
      (-1, r.occurred_at, r.portfolio_id, r.outcome, r.mercator_x, r.mercator_y, r.cell),
      (1, w.occurred_at, w.portfolio_id, w.outcome, w.mercator_x, w.mercator_y, w.cell)
    ) v(sign, occurred_at, portfolio_id, outcome, mercator_x, mercator_y, cell)
    CROSS JOIN visit_cell_zone z
    WHERE (r.occurred_at, r.portfolio_id, r.outcome, r.mercator_x, r.mercator_y)
          IS DISTINCT FROM (w.occurred_at, w.portfolio_id, w.outcome, w.mercator_x, w.mercator_y)
    GROUP BY 1, 2, 3, 4
    HAVING sum(v.sign) <> 0 OR sum(v.sign * round(v.mercator_x * 4294967296)) <> 0
        OR sum(v.sign * round(v.mercator_y * 4294967296)) <> 0;
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION "note_visit_cells_left"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO visit_cell_changes (day, portfolio_id, cell, outcome, visits, sum_x, sum_y)
  SELECT (v.occurred_at AT TIME ZONE z.zone)::date, v.portfolio_id, coalesce(v.cell, -1), v.outcome, -count(*),
         -coalesce(sum(round(v.mercator_x * 4294967296)), 0), -coalesce(sum(round(v.mercator_y * 4294967296)), 0)
  FROM gone v CROSS JOIN visit_cell_zone z GROUP BY 1, 2, 3, 4;
  RETURN NULL;
END $$;
CREATE TRIGGER "visits_cells_inserted" AFTER INSERT ON "visits"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "note_visit_cells"();
CREATE TRIGGER "visits_cells_updated" AFTER UPDATE ON "visits"
  REFERENCING OLD TABLE AS replaced NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "note_visit_cells"();
CREATE TRIGGER "visits_cells_deleted" AFTER DELETE ON "visits"
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "note_visit_cells_left"();
