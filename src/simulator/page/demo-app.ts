import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import type { Instant } from '#src/domain/ids.ts';
import type { MovableClock } from '#src/simulator/clock.ts';
import { pageHtml } from './page-html.ts';
import type { PageLanguage, PageWords } from './page-words.ts';
import type { Phone } from './phone/phone.ts';
import { readAct } from './read-act.ts';
import { readSample, sampleType } from './samples.ts';
import { sendViews } from './send-views.ts';
import type { Year } from './year.ts';

export interface DemoOptions {
  readonly clock: MovableClock;
  readonly phones: readonly Phone[];
  readonly year: Year;
  readonly words: Readonly<Record<PageLanguage, PageWords>>;
}

const assets = new Map([
  ...['page.css', 'phone.css', 'messages.css', 'platforms.css'].map(
    (name) => [name, 'text/css; charset=utf-8'] as const,
  ),
  ...[
    'base.js',
    'demo.js',
    'time.js',
    'language.js',
    'phone.js',
    'tabs.js',
    'platforms.js',
    'messages.js',
    'message-menu.js',
    'composer.js',
    'sheets.js',
  ].map((name) => [name, 'text/javascript; charset=utf-8'] as const),
]);
const forAnHour = { 'cache-control': 'max-age=3600' };
const hourMs = 3_600_000;
const move = z.object({ to: z.enum(['hour', 'day', 'next']) }).or(z.object({ until: z.number() }));

/** The page of phones: what people see and do in the simulated Telegram and Zalo. It knows nothing of the bot. */
export function createDemoApp(options: DemoOptions): Hono {
  const { clock, phones, year } = options;
  const app = new Hono();
  serveFiles(app, phones);
  app.get('/', (context) => context.redirect('/demo'));
  app.get('/demo', (context) => context.html(pageHtml(options.words)));
  app.get('/demo/events', (context) => streamSSE(context, (stream) => sendViews(stream, options)));
  app.post('/demo/phones/:id', async (context) => {
    const phone = phones.find((one) => one.id === context.req.param('id'));
    if (!phone) return context.notFound();
    const act = await readAct(context.req.raw);
    const problem = act ? await phone.act(act) : 'refused';
    return problem === null ? context.json({}) : context.json({ problem }, 400);
  });
  app.post('/demo/clock', async (context) => {
    const read = move.safeParse(await context.req.json().catch(() => null));
    if (!read.success) return context.json({ problem: 'refused' }, 400);
    const until =
      'until' in read.data ? (read.data.until as Instant) : targetOf(read.data.to, clock.now(), year);
    return context.json({ ...(await year.move(until)), until, now: clock.now() });
  });
  return app;
}

function targetOf(to: 'hour' | 'day' | 'next', now: Instant, { endsAt }: Year): Instant {
  if (to === 'next') return endsAt;
  return (now + (to === 'day' ? 24 * hourMs : hourMs)) as Instant;
}

/** The page's own files, the samples, and what was sent in the chats. */
function serveFiles(app: Hono, phones: readonly Phone[]): void {
  app.get('/demo/assets/:name', async (context) => {
    const name = context.req.param('name');
    const type = assets.get(name);
    if (!type) return context.notFound();
    return context.body(await readFile(new URL(`assets/${name}`, import.meta.url)), 200, {
      'content-type': type,
    });
  });
  app.get('/demo/samples/:name', async (context) => {
    const name = context.req.param('name');
    const type = sampleType(name);
    if (!type) return context.notFound();
    return context.body(Buffer.from(await readSample(name)), 200, { 'content-type': type, ...forAnHour });
  });
  app.get('/demo/phones/:id/files/:file', (context) => {
    const phone = phones.find((one) => one.id === context.req.param('id'));
    const file = phone?.readFile(context.req.param('file'));
    if (!file) return context.notFound();
    return sendPart(file, context.req.header('range'));
  });
}

/** The file, or the part of it that is asked for: a browser tells how long a recording is by looking at its end. */
function sendPart(
  { bytes, mimeType }: NonNullable<ReturnType<Phone['readFile']>>,
  range: string | undefined,
): Response {
  const headers = { 'content-type': mimeType, 'accept-ranges': 'bytes', ...forAnHour };
  const [, first = '', last = ''] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
  const from = Number(first);
  const to = Math.min(last === '' ? Infinity : Number(last), bytes.length - 1);
  if (first === '' || from > to) return new Response(Buffer.from(bytes), { headers });
  return new Response(Buffer.from(bytes.subarray(from, to + 1)), {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${from}-${to}/${bytes.length}` },
  });
}
