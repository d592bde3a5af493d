import { type APIRequestContext, expect } from "@playwright/test";
import pg from "pg";

interface Place {
  readonly databaseUrl: string | undefined;
  /** Whose draft it is. */
  readonly email: string | undefined;
}

const SHARED: Place = {
  databaseUrl: process.env.ATALAYA_E2E_DATABASE_URL,
  email: process.env.ATALAYA_E2E_ADMIN_EMAIL,
};

/** A draft as the wizard leaves it: rows `PREFIX-1` and so on, of which `faulty` were left out. */
export async function addDraft(
  prefix: string,
  { rows, faulty }: { readonly rows: number; readonly faulty: readonly number[] },
  { databaseUrl, email }: Place = SHARED,
): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows: added } = await client.query<{ id: string }>(
      `INSERT INTO imports (id, kind, import_type, file_name, row_count, left_out_count, created_by_id)
       SELECT gen_random_uuid(), 'file', 1, $1, $2, $3, id FROM users WHERE email = $4 RETURNING id::text`,
      [`${prefix}.csv`, rows, faulty.length, email],
    );
    const importId = added[0]?.id ?? "";
    await client.query(INSERT_ROWS, [importId, prefix, rows, faulty]);
    return importId;
  } finally {
    await client.end();
  }
}

const INSERT_ROWS = `
  INSERT INTO import_rows (import_id, row_number, external_id, texts, "values", problems, status)
  SELECT $1::uuid, n + 1, id, texts || jsonb_build_object('totalPending', '1500.50'),
         CASE WHEN n = ANY($4::int[]) THEN NULL
              ELSE texts || '{"productID": 1, "totalPending": 1500.5}'::jsonb END,
         CASE WHEN n = ANY($4::int[]) THEN '[{"field": "postalCode", "code": "not-a-postal-code"}]'::jsonb
              ELSE '[]'::jsonb END,
         CASE WHEN n = ANY($4::int[]) THEN 'left_out' ELSE 'waiting' END::"ImportRowStatus"
  FROM generate_series(1, $3::int) n, LATERAL (SELECT $2 || '-' || n AS id) ids, LATERAL (
    SELECT jsonb_build_object('externalID', id, 'productID', '1', 'currencyCode', 'MX', 'name', 'Antonia',
      'firstSurname', 'Prueba', 'street', 'Calle Inventada 1', 'city', 'Toluca', 'state', 'México',
      'postalCode', '50000') AS texts) t`;

/** Changes how the stories' Kobra behaves, for the accounts that it names. */
export async function controlKobra(
  request: APIRequestContext,
  change: {
    readonly poison?: Readonly<Record<string, string>>;
    readonly forgive?: readonly string[];
    readonly refuseStarting?: Readonly<Record<string, string | null>>;
  },
): Promise<void> {
  const { origin } = new URL(process.env.ATALAYA_E2E_KOBRA_URL ?? "");
  expect((await request.post(`${origin}/__control`, { data: change })).status()).toBe(200);
}
