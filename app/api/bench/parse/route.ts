/**
 * The yardstick of `npm run bench -- ingest`: the same server parses the same JSON and answers, and does
 * nothing else. It exists only where the benchmark asks for it.
 */
export async function POST(request: Request): Promise<Response> {
  if (process.env.ATALAYA_BENCH_ROUTES !== "1") return new Response(null, { status: 404 });
  const payload: unknown = await request.json();
  return Response.json({ status: typeof payload === "object" ? "accepted" : "refused" });
}
