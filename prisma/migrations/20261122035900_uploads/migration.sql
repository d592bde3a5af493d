-- CreateEnum
CREATE TYPE "UploadStatus" AS ENUM ('receiving', 'reading', 'choosing_sheet', 'read', 'failed', 'confirming', 'confirmed');

-- CreateTable
CREATE TABLE "uploads" (
    "id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "status" "UploadStatus" NOT NULL DEFAULT 'receiving',
    "file_name" TEXT NOT NULL,
    "byte_length" INTEGER NOT NULL DEFAULT 0,
    "sha256" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "problem" JSONB,
    "sheets" JSONB NOT NULL DEFAULT '[]',
    "sheet" INTEGER,
    "headers" JSONB NOT NULL DEFAULT '[]',
    "notes" JSONB NOT NULL DEFAULT '{}',
    "row_count" INTEGER NOT NULL DEFAULT 0,
    "rows_done" INTEGER NOT NULL DEFAULT 0,
    "plan" JSONB,
    "plan_version" INTEGER NOT NULL DEFAULT 0,
    "checked_version" INTEGER NOT NULL DEFAULT 0,
    "origin_id" UUID,
    "origin_rows" INTEGER NOT NULL DEFAULT 0,
    "choices" JSONB,
    "import_id" UUID,

    CONSTRAINT "uploads_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "upload_pieces" (
    "upload_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "upload_pieces_pkey" PRIMARY KEY ("upload_id","position")
);

-- CreateTable
CREATE TABLE "upload_rows" (
    "upload_id" UUID NOT NULL,
    "row_number" INTEGER NOT NULL,
    "cells" TEXT NOT NULL,

    CONSTRAINT "upload_rows_pkey" PRIMARY KEY ("upload_id","row_number")
);

-- CreateTable
CREATE TABLE "upload_edits" (
    "upload_id" UUID NOT NULL,
    "row_number" INTEGER NOT NULL,
    "column_index" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "upload_edits_pkey" PRIMARY KEY ("upload_id","row_number","column_index")
);

-- CreateTable
CREATE TABLE "upload_checks" (
    "upload_id" UUID NOT NULL,
    "row_number" INTEGER NOT NULL,
    "external_id" TEXT,
    "is_faulty" BOOLEAN NOT NULL,
    "is_includable" BOOLEAN NOT NULL,
    "is_sent_before" BOOLEAN NOT NULL,
    "is_repeated" BOOLEAN NOT NULL DEFAULT false,
    "is_overtaken" BOOLEAN NOT NULL DEFAULT false,
    "problems" JSONB,

    CONSTRAINT "upload_checks_pkey" PRIMARY KEY ("upload_id","row_number")
);

-- CreateTable
CREATE TABLE "upload_mappings" (
    "headers_hash" TEXT NOT NULL,
    "columns" JSONB NOT NULL,
    "import_type" SMALLINT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "upload_mappings_pkey" PRIMARY KEY ("headers_hash")
);

-- CreateIndex
CREATE INDEX "uploads_created_by_id_created_at_idx" ON "uploads"("created_by_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "uploads_sha256_idx" ON "uploads"("sha256");

-- CreateIndex
CREATE INDEX "uploads_expires_at_idx" ON "uploads"("expires_at");

-- AddForeignKey
ALTER TABLE "upload_pieces" ADD CONSTRAINT "upload_pieces_upload_id_fkey" FOREIGN KEY ("upload_id") REFERENCES "uploads"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload_edits" ADD CONSTRAINT "upload_edits_upload_id_fkey" FOREIGN KEY ("upload_id") REFERENCES "uploads"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: what schema.prisma cannot say.

-- Files are packed already, or read once: packing them again would only cost time.
ALTER TABLE "upload_pieces" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;

-- The rows that have something to show, few among many.
CREATE INDEX "upload_checks_problems" ON "upload_checks" ("upload_id", "row_number") WHERE "problems" IS NOT NULL;
