import { Problem } from "@/lib/core/errors";

/**
 * The whole body as bytes, counted while it is read.
 * @throws Problem `too-large` where it is declared or turns out larger than `limitBytes`; `invalid-input`
 * where it ends before the length that it declared.
 */
export async function readBody(request: Request, limitBytes: number): Promise<Buffer> {
  const declared = request.headers.get("content-length");
  const declaredBytes = declared === null ? null : Number(declared);
  if (declaredBytes !== null && declaredBytes > limitBytes) throw tooLarge(limitBytes);
  const body = await (declaredBytes === null ? readCounted(request, limitBytes) : readWhole(request));
  if (body.byteLength > limitBytes) throw tooLarge(limitBytes);
  if (declaredBytes !== null && body.byteLength !== declaredBytes) {
    throw new Problem("invalid-input", "The body ended before its declared length");
  }
  return body;
}

async function readWhole(request: Request): Promise<Buffer> {
  return Buffer.from(await request.arrayBuffer().catch(refuseCutBody));
}

/** The connection broke while the body was under way: there may be nobody left to read the answer. */
function refuseCutBody(): never {
  throw new Problem("invalid-input", "The body ended early");
}

async function readCounted(request: Request, limitBytes: number): Promise<Buffer> {
  if (!request.body) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(refuseCutBody);
    if (done) return Buffer.concat(chunks);
    length += value.byteLength;
    if (length > limitBytes) {
      await reader.cancel();
      throw tooLarge(limitBytes);
    }
    chunks.push(value);
  }
}

function tooLarge(limitBytes: number): Problem {
  return new Problem("too-large", `The body is larger than ${limitBytes} bytes`);
}
