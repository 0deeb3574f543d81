import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { applyFault } from '#src/simulator/platform/apply-fault.ts';
import { BotApiError, notFound } from '#src/simulator/zalo/bot-api-error.ts';
import { type Answered, callMethod, refusal } from '#src/simulator/zalo/call-method.ts';
import type { MethodCall } from '#src/simulator/zalo/methods/method.ts';
import type { Refusal } from '#src/simulator/zalo/state/fault.ts';
import type { Bot, WorldState } from '#src/simulator/zalo/state/world-state.ts';
import { readParams } from './read-params.ts';
import { serveFile } from './serve-file.ts';

type Environment = { Bindings: HttpBindings };

/** The Bot API over HTTP, `/bot<token>/<method>`, and the CDN with what people send, `/cdn/<file>`. */
export function createServerApp(world: WorldState): Hono<Environment> {
  const app = new Hono<Environment>();
  app.on(['GET', 'POST'], '/:bot{bot[^/]+}/:method', async (context) => {
    const bot = botOf(world, context.req.param('bot'));
    if (!bot) return respond(refusal(world, new BotApiError(401, 'Unauthorized', 401)));
    const method = context.req.param('method');
    return await applyFault({
      fault: world.faults.take(method),
      outgoing: context.env.outgoing,
      answer: () => answerRequest({ world, bot }, method, context.req.raw),
      refuse,
    });
  });
  app.get('/cdn/*', (context) => serveFile(world, context.req.path));
  app.notFound(() => respond(refusal(world, notFound())));
  return app;
}

async function answerRequest(
  { world, bot }: Pick<MethodCall, 'world' | 'bot'>,
  method: string,
  request: Request,
): Promise<Response> {
  try {
    const params = await readParams(request);
    return respond(await callMethod({ world, bot, signal: request.signal }, method, params));
  } catch (error) {
    if (error instanceof BotApiError) return respond(refusal(world, error));
    throw error;
  }
}

// A bot has one token: one that it had before is nobody's.
function botOf(world: WorldState, segment: string): Bot | undefined {
  const token = decodeURIComponent(segment).slice('bot'.length);
  return [...world.bots.values()].find((bot) => bot.token === token);
}

function refuse({ kind, code, description = 'Internal Server Error' }: Refusal): Response {
  return respond({
    answer: { ok: false, error_code: code, description },
    status: kind === 'refused' ? 200 : code,
  });
}

function respond({ answer, status }: Answered): Response {
  return Response.json(answer, { status });
}
