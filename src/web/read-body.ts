import { HTTPException } from 'hono/http-exception';

/**
 * The body of a request as text, read now. Throws an HTTPException: 413 where it is longer than `mostBytes`, 408 where the
 * rest of it never came.
 */
export async function readBody(request: Request, mostBytes: number): Promise<string> {
  const announced = request.headers.get('content-length');
  if (Number(announced ?? 0) > mostBytes) throw tooLarge();
  try {
    // What is announced is never more: the rest would be another request.
    return announced === null ? await readUpTo(mostBytes, request.body) : await request.text();
  } catch (error) {
    throw error instanceof HTTPException ? error : new HTTPException(408, { cause: error });
  }
}

async function readUpTo(mostBytes: number, body: ReadableStream<Uint8Array> | null): Promise<string> {
  if (!body) return '';
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body) {
    bytes += part.length;
    if (bytes > mostBytes) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function tooLarge(): HTTPException {
  return new HTTPException(413);
}
