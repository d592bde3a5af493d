import { db } from "@/lib/platform/db";
import type { ProblemCount, UploadCounts } from "../schema";

const NONE: UploadCounts = {
  sound: 0,
  faulty: 0,
  includable: 0,
  repeated: 0,
  sentBefore: 0,
  overtaken: { sound: 0, includable: 0, sentBefore: 0 },
};

/** The rows of a checked file, counted by what was found in them. */
export async function countRows(uploadId: string): Promise<UploadCounts> {
  const [counts] = await db().$queryRaw<UploadCounts[]>`
    SELECT (count(*) FILTER (WHERE NOT is_faulty))::int AS sound,
           (count(*) FILTER (WHERE is_faulty))::int AS faulty,
           (count(*) FILTER (WHERE is_faulty AND is_includable))::int AS includable,
           (count(*) FILTER (WHERE is_repeated))::int AS repeated,
           (count(*) FILTER (WHERE is_sent_before))::int AS "sentBefore",
           json_build_object(
             'sound', count(*) FILTER (WHERE is_overtaken AND NOT is_faulty),
             'includable', count(*) FILTER (WHERE is_overtaken AND is_faulty AND is_includable),
             'sentBefore', count(*) FILTER (WHERE is_overtaken AND is_sent_before)) AS overtaken
    FROM upload_checks WHERE upload_id = ${uploadId}::uuid`;
  return counts ?? NONE;
}

/** Rows by field and problem, the most frequent first. */
export async function countProblems(uploadId: string): Promise<ProblemCount[]> {
  return db().$queryRaw<ProblemCount[]>`
    SELECT p->>'field' AS field, p->>'code' AS code, count(*)::int AS count
    FROM upload_checks c, jsonb_array_elements(c.problems) p
    WHERE c.upload_id = ${uploadId}::uuid AND c.problems IS NOT NULL
    GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`;
}
