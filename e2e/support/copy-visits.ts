import pg from "pg";

interface Copies {
  /** The visit to copy, with its answers. */
  readonly kobraVisitId: string;
  readonly count: number;
  /** Head of the copies' own ids: `prefix1`, `prefix2`, … */
  readonly prefix: string;
}

/**
 * Many visits within seconds, by SQL: copies of one that came in through the webhook, each a second older
 * than the one before. They share its receipt.
 */
export async function copyVisits(
  client: pg.ClientBase | pg.Pool,
  { kobraVisitId, count, prefix }: Copies,
): Promise<void> {
  const visits = await columnsOf(client, "visits", {
    id: "gen_random_uuid()",
    kobra_visit_id: "$3::text || i",
    occurred_at: "occurred_at - i * interval '1 second'",
  });
  await client.query(
    `INSERT INTO visits (${visits.names}) SELECT ${visits.values}
     FROM visits, generate_series(1, $2::int) i WHERE kobra_visit_id = $1`,
    [kobraVisitId, count, prefix],
  );
  const answers = await columnsOf(client, "checklist_answers", { visit_id: "copy.id" });
  await client.query(
    `INSERT INTO checklist_answers (${answers.names}) SELECT ${answers.values}
     FROM checklist_answers, visits copy
     WHERE visit_id = (SELECT id FROM visits WHERE kobra_visit_id = $1)
       AND starts_with(copy.kobra_visit_id, $2) AND copy.kobra_visit_id <> $1`,
    [kobraVisitId, prefix],
  );
}

/** Every column of a table that is not computed, and what a copy has in it: the same but for `changes`. */
async function columnsOf(client: pg.ClientBase | pg.Pool, table: string, changes: Record<string, string>) {
  const { rows } = await client.query<{ name: string }>(
    "SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 AND table_schema = 'public' AND is_generated = 'NEVER'",
    [table],
  );
  const names = rows.map(({ name }) => pg.escapeIdentifier(name));
  return {
    names: names.join(", "),
    values: rows.map(({ name }, index) => changes[name] ?? names[index]).join(", "),
  };
}
