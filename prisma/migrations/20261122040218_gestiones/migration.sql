-- AlterTable
ALTER TABLE "deliveries" ADD COLUMN     "read_back" TEXT,
ADD COLUMN     "read_back_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "crm_connection" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "base_url" TEXT NOT NULL,
    "insert_path" TEXT NOT NULL,
    "query_path" TEXT,
    "operation" TEXT NOT NULL,
    "token" BYTEA NOT NULL,
    "hint" TEXT NOT NULL,
    "timeout_s" INTEGER NOT NULL DEFAULT 60,
    "mapping" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "crm_connection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "typification_sets" (
    "version" INTEGER NOT NULL,
    "rules" JSONB NOT NULL,
    "note" TEXT,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "saved_by_id" UUID,

    CONSTRAINT "typification_sets_pkey" PRIMARY KEY ("version")
);

-- By hand: there is one CRM, and what waits for read-back is looked for each minute.
ALTER TABLE crm_connection ADD CONSTRAINT crm_connection_one CHECK (id = 1);
CREATE INDEX deliveries_unread ON deliveries (settled_at) WHERE state = 'unknown' AND read_back_at IS NULL;
-- A visit is told to the CRM once, whatever rules come and go.
CREATE UNIQUE INDEX deliveries_one_gestion ON deliveries (visit_id) WHERE target = 'wolkvox-gestiones' AND promise_id IS NULL;
