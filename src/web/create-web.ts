import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { Log } from '#src/ports/log.ts';

export interface WebOptions {
  /** What must answer before work can be taken, by name; each rejects when its part is away. */
  readonly checks: Readonly<Record<string, () => Promise<void>>>;
  /** Takes a webhook request of a platform; null where that platform is polled. 500 and 503: it is to come again. */
  readonly telegram:
    | ((request: {
        readonly secret: string | undefined;
        readonly body: string;
      }) => Promise<200 | 400 | 401 | 500 | 503>)
    | null;
  readonly log: Log;
}

const largestUpdateBytes = 1024 * 1024;
const checkWithinMs = 3_000;

/** Webhooks and health. `/healthz`: the process lives. `/readyz`: everything it needs answers, or 503 and what does not. */
export function createWeb({ checks, telegram, log }: WebOptions): Hono {
  const app = new Hono();
  app.get('/healthz', (context) => context.json({ ok: true }));
  app.get('/readyz', async (context) => {
    const results = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await answers(check)] as const),
    );
    const isReady = results.every(([, ok]) => ok);
    return context.json({ ok: isReady, checks: Object.fromEntries(results) }, isReady ? 200 : 503);
  });
  if (telegram) {
    app.post('/telegram', bodyLimit({ maxSize: largestUpdateBytes }), async (context) => {
      const status = await telegram({
        secret: context.req.header('x-telegram-bot-api-secret-token'),
        body: await context.req.text(),
      });
      return context.body(null, status);
    });
  }
  app.notFound((context) => context.json({ error: 'not found' }, 404));
  app.onError((error, context) => {
    if (error instanceof HTTPException) return error.getResponse();
    log.error({ error: error.name }, 'a web request failed');
    return context.json({ error: 'something went wrong here' }, 500);
  });
  return app;
}

async function answers(check: () => Promise<void>): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), checkWithinMs).unref());
  return Promise.race([
    check().then(
      () => true,
      () => false,
    ),
    late,
  ]);
}
