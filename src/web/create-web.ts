import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { Log } from '#src/ports/log.ts';
import type { WebhookRequest } from '#src/ports/platform.ts';

/** Where a platform posts updates, and who takes them. 500 and 503: it is to come again. */
export interface WebhookRoute {
  readonly path: string;
  readonly receive: (request: WebhookRequest) => Promise<200 | 400 | 401 | 500 | 503>;
}

export interface WebOptions {
  /** What must answer before work can be taken, by name; each rejects when its part is away. */
  readonly checks: Readonly<Record<string, () => Promise<void>>>;
  /** None for a platform that is polled. */
  readonly webhooks: readonly WebhookRoute[];
  readonly log: Log;
}

const largestUpdateBytes = 1024 * 1024;
const checkWithinMs = 3_000;

/** Webhooks and health. `/healthz`: the process lives. `/readyz`: everything it needs answers, or 503 and what does not. */
export function createWeb({ checks, webhooks, log }: WebOptions): Hono {
  const app = new Hono();
  app.get('/healthz', (context) => context.json({ ok: true }));
  app.get('/readyz', async (context) => {
    const results = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await answers(check)] as const),
    );
    const isReady = results.every(([, ok]) => ok);
    return context.json({ ok: isReady, checks: Object.fromEntries(results) }, isReady ? 200 : 503);
  });
  for (const { path, receive } of webhooks) {
    app.post(path, bodyLimit({ maxSize: largestUpdateBytes }), async ({ req, body }) =>
      body(null, await receive({ header: (name) => req.header(name), body: await req.text() })),
    );
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
