-- CreateEnum
CREATE TYPE "PortalReportStatus" AS ENUM ('reading', 'read', 'failed');

-- DropIndex
DROP INDEX "imports_created_at_idx";

-- AlterTable
ALTER TABLE "kobra_connection" ADD COLUMN     "probe_asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "probe_ended_at" TIMESTAMPTZ(3),
ADD COLUMN     "probe_http_status" INTEGER,
ADD COLUMN     "probe_latency_ms" INTEGER,
ADD COLUMN     "probe_outcome" TEXT;

-- AlterTable
ALTER TABLE "imports" ADD COLUMN     "is_resend" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "left_out_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "origin_id" UUID,
ADD COLUMN     "planned_at" TIMESTAMPTZ(3),
ADD COLUMN     "seen_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "import_rows" ADD COLUMN     "portal_is_error" BOOLEAN,
ADD COLUMN     "portal_result" TEXT;

-- CreateTable
CREATE TABLE "import_requirements" (
    "import_type" SMALLINT NOT NULL,
    "all_fields" TEXT[],
    "any_of_fields" TEXT[],
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_requirements_pkey" PRIMARY KEY ("import_type")
);

-- CreateTable
CREATE TABLE "portal_reports" (
    "id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "status" "PortalReportStatus" NOT NULL DEFAULT 'reading',
    "problem" TEXT,
    "body" BYTEA,
    "line_count" INTEGER NOT NULL DEFAULT 0,
    "matched_count" INTEGER NOT NULL DEFAULT 0,
    "unmatched_count" INTEGER NOT NULL DEFAULT 0,
    "unmatched" JSONB NOT NULL DEFAULT '[]',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "portal_reports_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "portal_reports_import_id_created_at_idx" ON "portal_reports"("import_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "imports_created_at_id_idx" ON "imports"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "imports_origin_id_idx" ON "imports"("origin_id");

-- AddForeignKey
ALTER TABLE "imports" ADD CONSTRAINT "imports_origin_id_fkey" FOREIGN KEY ("origin_id") REFERENCES "imports"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "portal_reports" ADD CONSTRAINT "portal_reports_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rows are looked up within an import by the beginning of an id, by reason, and by what the portal said.
CREATE INDEX "import_rows_ids" ON "import_rows"("import_id", "external_id" text_pattern_ops);
CREATE INDEX "import_rows_reasons" ON "import_rows"("import_id", "reason") WHERE "reason" IS NOT NULL;
CREATE INDEX "import_rows_portal" ON "import_rows"("import_id", "row_number") WHERE "portal_is_error" IS NOT NULL;

-- What was started before has its chunks.
UPDATE "imports" SET "planned_at" = "started_at" WHERE "started_at" IS NOT NULL;
UPDATE "imports" i SET "left_out_count" =
  (SELECT count(*) FROM "import_rows" r WHERE r."import_id" = i."id" AND r."status" = 'left_out');
