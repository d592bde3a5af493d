/** The body as it arrives, with the length that it declares, for whoever counts and keeps it piece by piece. */
export function streamBody(request: Request): {
  declaredBytes: number | null;
  body: AsyncIterable<Uint8Array>;
} {
  const declared = request.headers.get("content-length");
  return { declaredBytes: declared === null ? null : Number(declared), body: readChunks(request) };
}

async function* readChunks(request: Request): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader();
  if (!reader) return;
  try {
    for (;;) {
      // A connection that breaks leaves fewer bytes than were declared.
      const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }));
      if (done || value === undefined) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
