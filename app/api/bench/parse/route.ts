export async function POST(request: Request): Promise<Response> {
  const b = await request.json();
  return Response.json({ status: "accepted", receiptId: b.visitID });
}
