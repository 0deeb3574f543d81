import { badRequest } from '#src/simulator/telegram/bot-api-error.ts';

export interface Part {
  readonly name: string;
  /** Undefined for a plain field. */
  readonly fileName: string | undefined;
  readonly mimeType: string;
  readonly bytes: Buffer;
}

/** The parts of a multipart body. Takes unquoted file names, which grammY sends and the Request of Node refuses. */
export function readMultipart(body: Buffer, contentType: string): readonly Part[] {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (!boundary) throw badRequest('the multipart body names no boundary');
  const delimiter = Buffer.from(`--${boundary}`);
  const parts: Part[] = [];
  let start = body.indexOf(delimiter);
  while (start >= 0) {
    const from = start + delimiter.length;
    const next = body.indexOf(delimiter, from);
    if (next < 0) break;
    // Each part stands between two line breaks.
    parts.push(readPart(body.subarray(from + 2, next - 2)));
    start = next;
  }
  if (parts.length === 0 && body.length > 0 && start < 0) throw badRequest('the multipart body has no parts');
  return parts;
}

function readPart(part: Buffer): Part {
  const end = part.indexOf('\r\n\r\n');
  if (end < 0) throw badRequest('a part of the multipart body has no headers');
  const headers = part.subarray(0, end).toString('utf8');
  const name = valueOf(headers, 'name');
  if (name === undefined) throw badRequest('a part of the multipart body has no name');
  return {
    name,
    fileName: valueOf(headers, 'filename'),
    mimeType: /content-type:\s*([^\r\n]+)/i.exec(headers)?.[1]?.trim() ?? 'application/octet-stream',
    bytes: part.subarray(end + 4),
  };
}

function valueOf(headers: string, key: string): string | undefined {
  const match = new RegExp(`;\\s*${key}=(?:"([^"]*)"|([^;\\r\\n]*))`, 'i').exec(headers);
  return match ? (match[1] ?? match[2]) : undefined;
}
