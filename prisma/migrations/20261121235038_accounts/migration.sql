-- CreateIndex
CREATE INDEX "receipt_states_received_at_receipt_id_idx" ON "receipt_states"("received_at" DESC, "receipt_id" DESC);

-- Written by hand: what schema.prisma cannot say.

-- Which fields nobody knows: read newest first.
CREATE INDEX "receipt_states_unknown" ON "receipt_states" ("received_at" DESC)
  WHERE cardinality("unknown_fields") > 0;

-- As toTextKey in lib/core/text.ts: case, accents and punctuation do not count.
CREATE FUNCTION "account_key"("client_name" text, "external_id" text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN trim(regexp_replace(regexp_replace(
    normalize(lower(coalesce("client_name", '') || ' ' || "external_id"), NFKD),
    '[\u0300-\u036f]', '', 'g'), '[^[:alnum:]]+', ' ', 'g'));
CREATE INDEX "accounts_search" ON "accounts" USING gin ("account_key"("client_name", "external_id") gin_trgm_ops);

-- Visits that asked for another one.
CREATE INDEX "visits_revisits" ON "visits" ("account_id", "occurred_at" DESC) WHERE "wants_revisit";
CREATE INDEX "visits_revisit_days" ON "visits" ("revisit_on", "id") WHERE "wants_revisit";
