import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Log } from '#src/ports/log.ts';
import type { WebhookRequest } from '#src/ports/platform.ts';
import { readBody } from './read-body.ts';
import { type Check, rememberAnswer } from './remember-answer.ts';

/** Where a platform posts updates, and who takes them. 500 and 503: it is to come again. */
export interface WebhookRoute {
  readonly path: string;
  readonly receive: (request: WebhookRequest) => Promise<200 | 400 | 401 | 500 | 503>;
}

export interface WebOptions {
  /** What must answer before work can be taken, by name. */
  readonly checks: Readonly<Record<string, Check>>;
  /** None for a platform that is polled. */
  readonly webhooks: readonly WebhookRoute[];
  /** Photos of the store by signed links; left out where nobody is given any. */
  readonly downloads?: Hono | undefined;
  readonly log: Log;
}

const largestUpdateBytes = 1024 * 1024;

/** Nobody waits for the rest of a request whose body is not wanted. */
const notReadOn = { connection: 'close' };

/** How long any check may take. */
export const checkWithinMs = 3_000;

/** Webhooks, photos and health. `/healthz`: the process lives. `/readyz`: everything it needs answers, or 503 and what does not. */
export function createWeb({ checks, webhooks, downloads, log }: WebOptions): Hono {
  const app = new Hono();
  const shared = Object.entries(checks).map(
    ([name, check]) =>
      [name, rememberAnswer(check, { withinMs: checkWithinMs, goodForMs: 0, badForMs: 0 })] as const,
  );
  app.get('/healthz', (context) => context.json({ ok: true }));
  app.get('/readyz', async (context) => {
    const results = await Promise.all(
      shared.map(async ([name, check]) => [name, await answers(check)] as const),
    );
    const isReady = results.every(([, ok]) => ok);
    return context.json({ ok: isReady, checks: Object.fromEntries(results) }, isReady ? 200 : 503);
  });
  for (const { path, receive } of webhooks) {
    app.post(path, async (context) => {
      const { req } = context;
      let isRead = false;
      const body = (): Promise<string> => {
        isRead = true;
        return readBody(req.raw, largestUpdateBytes);
      };
      const status = await receive({ header: (name) => req.header(name), body });
      return context.body(null, status, isRead ? {} : notReadOn);
    });
  }
  if (downloads) app.route('/', downloads);
  app.notFound((context) => context.json({ error: 'not found' }, 404));
  app.onError((error, context) => {
    if (error instanceof HTTPException) return context.body(null, error.status, notReadOn);
    log.error({ error: error.name }, 'a web request failed');
    return context.json({ error: 'something went wrong here' }, 500);
  });
  return app;
}

function answers(check: Check): Promise<boolean> {
  return check().then(
    () => true,
    () => false,
  );
}
