-- CreateTable
CREATE TABLE "saved_views" (
    "id" UUID NOT NULL,
    "owner_user_id" UUID NOT NULL,
    "page" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "is_shared" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_views_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "saved_views_owner_user_id_page_name_key_key" ON "saved_views"("owner_user_id", "page", "name_key");

-- CreateIndex
CREATE INDEX "visits_tag_key_idx" ON "visits"("tag_key");

-- AddForeignKey
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_owner_user_id_fkey" FOREIGN KEY ("owner_user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: what schema.prisma cannot say.

-- Counting visits by any of their short facts reads this index alone.
CREATE INDEX "visits_facets" ON "visits" ("occurred_at") INCLUDE (
  "portfolio_id", "agent_id", "outcome", "product_id", "tag_key", "has_contact", "has_promise",
  "is_cancelled", "is_rebound", "wants_revisit", "flags", "lat"
);
