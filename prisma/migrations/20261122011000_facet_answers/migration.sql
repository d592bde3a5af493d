-- Counting visits by any of their short facts, and by their answers, reads this index alone.
DROP INDEX "visits_facets";
CREATE INDEX "visits_facets" ON "visits" ("occurred_at") INCLUDE (
  "portfolio_id", "agent_id", "outcome", "product_id", "tag_key", "has_contact", "has_promise",
  "is_cancelled", "is_rebound", "wants_revisit", "flags", "lat", "answer_set_id"
);
