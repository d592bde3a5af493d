-- CreateEnum
CREATE TYPE "ImportKind" AS ENUM ('form', 'file');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('draft', 'sending', 'paused', 'cancelled', 'done');

-- CreateEnum
CREATE TYPE "ImportRowStatus" AS ENUM ('left_out', 'waiting', 'sent', 'accepted', 'rejected', 'unknown', 'cancelled');

-- CreateEnum
CREATE TYPE "ImportChunkStatus" AS ENUM ('waiting', 'sending', 'accepted', 'rejected', 'split', 'unknown', 'cancelled');

-- CreateTable
CREATE TABLE "kobra_connection" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "base_url" TEXT NOT NULL,
    "header_name" TEXT NOT NULL,
    "header_value" BYTEA NOT NULL,
    "hint" TEXT NOT NULL,
    "chunk_size" INTEGER NOT NULL DEFAULT 500,
    "requests_per_minute" INTEGER NOT NULL DEFAULT 60,
    "timeout_s" INTEGER NOT NULL DEFAULT 60,
    "next_request_at" TIMESTAMPTZ(3),
    "failures_in_a_row" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kobra_connection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imports" (
    "id" UUID NOT NULL,
    "kind" "ImportKind" NOT NULL,
    "import_type" SMALLINT NOT NULL,
    "status" "ImportStatus" NOT NULL DEFAULT 'draft',
    "pause_reason" TEXT,
    "file_name" TEXT,
    "file_sha256" BYTEA,
    "row_count" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_rows" (
    "import_id" UUID NOT NULL,
    "row_number" INTEGER NOT NULL,
    "external_id" TEXT,
    "texts" JSONB NOT NULL,
    "values" JSONB,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "extras" JSONB NOT NULL DEFAULT '{}',
    "status" "ImportRowStatus" NOT NULL,
    "reason" TEXT,
    "chunk_id" UUID,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_rows_pkey" PRIMARY KEY ("import_id","row_number")
);

-- CreateTable
CREATE TABLE "import_chunks" (
    "id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "ordinal" INTEGER[],
    "parent_id" UUID,
    "status" "ImportChunkStatus" NOT NULL DEFAULT 'waiting',
    "row_count" INTEGER NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "may_have_arrived" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "import_chunks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_requests" (
    "chunk_id" UUID NOT NULL,
    "attempt" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "detail" TEXT,
    "message" TEXT,
    "http_status" INTEGER,
    "answer" TEXT,

    CONSTRAINT "import_requests_pkey" PRIMARY KEY ("chunk_id","attempt")
);

-- CreateIndex
CREATE INDEX "imports_created_at_idx" ON "imports"("created_at" DESC);

-- CreateIndex
CREATE INDEX "imports_file_sha256_idx" ON "imports"("file_sha256");

-- CreateIndex
CREATE INDEX "import_rows_chunk_id_idx" ON "import_rows"("chunk_id");

-- CreateIndex
CREATE INDEX "import_rows_external_id_settled_at_idx" ON "import_rows"("external_id", "settled_at" DESC);

-- CreateIndex
CREATE INDEX "import_rows_import_id_status_idx" ON "import_rows"("import_id", "status");

-- CreateIndex
CREATE INDEX "import_chunks_import_id_ordinal_idx" ON "import_chunks"("import_id", "ordinal");

-- AddForeignKey
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_chunk_id_fkey" FOREIGN KEY ("chunk_id") REFERENCES "import_chunks"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_chunks" ADD CONSTRAINT "import_chunks_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_requests" ADD CONSTRAINT "import_requests_chunk_id_fkey" FOREIGN KEY ("chunk_id") REFERENCES "import_chunks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: what schema.prisma cannot say.

-- There is one Kobra.
ALTER TABLE "kobra_connection" ADD CONSTRAINT "kobra_connection_one" CHECK ("id" = 1);

-- What is still to be sent, small however many imports there were.
CREATE INDEX "import_chunks_open" ON "import_chunks" ("import_id", "ordinal") WHERE "status" IN ('waiting', 'sending');
