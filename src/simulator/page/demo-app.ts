import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Instant } from '#src/domain/ids.ts';
import type { MovableClock } from '#src/simulator/clock.ts';
import type { TelegramWorld } from '#src/simulator/telegram/telegram-world.ts';
import { actOnPhone, readAct } from './act-on-phone.ts';
import { pageHtml, type PageWords } from './page-html.ts';
import { type Phone, phonesView } from './phones.ts';

export interface DemoOptions {
  readonly world: TelegramWorld;
  readonly clock: MovableClock;
  readonly phones: readonly Phone[];
  /** Earliest instant at which the bot will do something by itself; null when nothing is planned. */
  readonly nextEventAt: () => Promise<Instant | null>;
  /** Where running the whole year stops. */
  readonly yearEndsAt: Instant;
  /** Resolves when the bot has done what is due. */
  readonly catchUp: () => Promise<void>;
  readonly words: PageWords;
}

const hourMs = 3_600_000;
const assets: Readonly<Record<string, string>> = {
  'demo.css': 'text/css; charset=utf-8',
  'base.js': 'text/javascript; charset=utf-8',
  'demo.js': 'text/javascript; charset=utf-8',
  'messages.js': 'text/javascript; charset=utf-8',
  'composer.js': 'text/javascript; charset=utf-8',
};

/** The page of phones: what people in the simulated Telegram see and do. It knows nothing of the bot but when it acts next. */
export function createDemoApp(options: DemoOptions): Hono {
  const { world, clock, phones } = options;
  const app = new Hono();
  app.get('/', (context) => context.redirect('/demo'));
  app.get('/demo', (context) => context.html(pageHtml(options.words)));
  app.get('/demo/assets/:name', async (context) => {
    const type = assets[context.req.param('name')];
    if (!type) return context.notFound();
    return context.body(
      await readFile(new URL(`assets/${context.req.param('name')}`, import.meta.url)),
      200,
      { 'content-type': type },
    );
  });
  app.get('/demo/samples/:name{[a-z0-9-]+\\.jpg}', async (context) => {
    const bytes = await readFile(new URL(`samples/${context.req.param('name')}`, import.meta.url)).catch(
      () => null,
    );
    return bytes
      ? context.body(bytes, 200, { 'content-type': 'image/jpeg', 'cache-control': 'max-age=3600' })
      : context.notFound();
  });
  app.get('/demo/files/:id', (context) => {
    const file = world.readFile(context.req.param('id'));
    return file
      ? context.body(Buffer.from(file.bytes), 200, {
          'content-type': 'image/jpeg',
          'cache-control': 'max-age=3600',
        })
      : context.notFound();
  });
  app.get('/demo/events', (context) => streamSSE(context, (stream) => sendViews(stream, options)));
  app.post('/demo/phones/:id', async (context) => {
    const phone = phones.find((one) => one.id === context.req.param('id'));
    if (!phone) return context.notFound();
    const act = await readAct(context.req.raw);
    const problem = act ? actOnPhone(world, phone, act) : 'what?';
    return problem === null ? context.json({ ok: true }) : context.json({ ok: false, problem }, 400);
  });
  app.post('/demo/clock', async (context) => {
    const { to } = await context.req.json<{ to: 'hour' | 'day' | 'next' | 'next-this-year' }>();
    if (to === 'next' || to === 'next-this-year') {
      const next = await options.nextEventAt();
      const isOver = next === null || (to === 'next-this-year' && next >= options.yearEndsAt);
      if (isOver) return context.json({ ok: true, isOver: true });
      clock.jumpTo(Math.max(next, clock.now()) as Instant);
      await options.catchUp();
    } else clock.advance(to === 'day' ? 24 * hourMs : hourMs);
    return context.json({ ok: true, isOver: false });
  });
  return app;
}

interface Stream {
  readonly aborted: boolean;
  writeSSE(message: { data: string; event?: string }): Promise<void>;
  onAbort(listener: () => void): void;
}

/** Sends the view of all phones now and after each change; changes that come together are one. */
async function sendViews(stream: Stream, { world, clock, phones }: DemoOptions): Promise<void> {
  let wake: () => void = () => {};
  let isDirty = true;
  const markDirty = (): void => {
    isDirty = true;
    wake();
  };
  const stops = [
    world.onChange((change) => change.kind !== 'call' && change.kind !== 'inbox' && markDirty()),
    clock.onJump(markDirty),
  ];
  stream.onAbort(() => {
    for (const stop of stops) stop();
    wake();
  });
  while (!stream.aborted) {
    if (isDirty) {
      isDirty = false;
      await stream.writeSSE({
        data: JSON.stringify({ now: clock.now(), phones: phonesView(world, phones) }),
      });
    }
    await new Promise<void>((resolve) => {
      wake = resolve;
      if (isDirty || stream.aborted) resolve();
    });
  }
}
