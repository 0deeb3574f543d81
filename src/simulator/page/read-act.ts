import { z } from 'zod';
import type { Act } from './phone/act.ts';

const mostPhotosAtOnce = 30;

const messageId = z.string().min(1);
const answered = messageId.nullable().default(null);
const schema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string(), replyTo: answered }),
  z.object({ kind: z.literal('edit'), messageId, text: z.string() }),
  z.object({ kind: z.literal('press'), messageId, data: z.string() }),
  z.object({ kind: z.literal('open-invite') }),
  z.object({ kind: z.enum(['sticker', 'voice']), replyTo: answered }),
]);

/** Reads an act: JSON, or a form with `photo` files. Null when it is neither. */
export async function readAct(request: Request): Promise<Act | null> {
  if (!request.headers.get('content-type')?.startsWith('multipart/')) {
    const read = schema.safeParse(await request.json().catch(() => null));
    return read.success ? read.data : null;
  }
  const form = await request.formData();
  const files = form.getAll('photo').flatMap((one) => (typeof one === 'string' ? [] : [one]));
  const photos = await Promise.all(
    files.slice(0, mostPhotosAtOnce).map(async (file) => new Uint8Array(await file.arrayBuffer())),
  );
  const caption = form.get('caption');
  const replyTo = form.get('replyTo');
  return {
    kind: 'photos',
    photos,
    asFiles: form.get('as') === 'files',
    caption: typeof caption === 'string' ? caption : '',
    replyTo: typeof replyTo === 'string' ? replyTo : null,
  };
}
