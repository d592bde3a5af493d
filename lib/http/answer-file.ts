interface FileAnswer {
  /** ASCII, without quotes. */
  readonly fileName: string;
  readonly contentType: string;
  readonly byteLength: number | null;
  readonly bytes: AsyncGenerator<Uint8Array>;
}

/**
 * Sends a file as an attachment while it is made, no faster than it is read. It waits for the first bytes:
 * what fails before them can still be answered as an error; what fails later breaks the download off.
 */
export async function answerFile({
  fileName,
  contentType,
  byteLength,
  bytes,
}: FileAnswer): Promise<Response> {
  const first = await bytes.next();
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await bytes.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      },
      async cancel() {
        await bytes.return(undefined);
      },
      start(controller) {
        if (first.done) controller.close();
        else controller.enqueue(first.value);
      },
    },
    { highWaterMark: 1 },
  );
  return new Response(body, {
    headers: {
      "Content-Type": contentType,
      "Content-Disposition": `attachment; filename="${fileName}"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
      ...(byteLength === null ? {} : { "Content-Length": String(byteLength) }),
    },
  });
}
