import { Hono } from 'hono';
import { buffer } from 'node:stream/consumers';
import { type FileStore, isSha256 } from '#src/ports/files.ts';
import { contentTypeOf } from './content-type.ts';
import type { PhotoLinks } from './photo-links.ts';

export interface DownloadsOptions {
  readonly links: PhotoLinks;
  /** Undefined: not open yet. */
  readonly files: () => Pick<FileStore, 'get'> | undefined;
}

const headers = {
  // Whoever fetched it may keep it, and nobody between.
  'cache-control': 'private, max-age=3600',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
  'referrer-policy': 'no-referrer',
};

/**
 * `GET /photos/<sha256>?until=…&sign=…`: a photo of the store, or (`name`) a file, to whoever has a link that this program made. 410: it was one. 404:
 * it never was, or the photo is gone. Nothing tells what else is there.
 */
export function createDownloads({ links, files }: DownloadsOptions): Hono {
  const app = new Hono();
  app.get('/photos/:sha256', async (context) => {
    const sha256 = context.req.param('sha256');
    if (!isSha256(sha256)) return context.notFound();
    const checked = links.check(sha256, context.req.query());
    if (checked === 'made-up') return context.notFound();
    if (checked === 'expired') return context.json({ error: 'this link has expired' }, 410);
    const store = files();
    if (!store) return context.json({ error: 'not open yet' }, 503);
    const content = await store.get(sha256);
    if (!content) return context.notFound();
    // Whole, so that its length is told: a photo is 20 MB at most.
    const bytes = new Uint8Array(await buffer(content));
    const length = String(bytes.length);
    const name = context.req.query('name');
    return context.body(bytes, 200, {
      ...headers,
      'content-type': contentTypeOf(bytes),
      'content-length': length,
      ...(name !== undefined && {
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      }),
    });
  });
  return app;
}
