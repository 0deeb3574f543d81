import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { applyFault } from '#src/simulator/platform/apply-fault.ts';
import { BotApiError } from '#src/simulator/telegram/bot-api-error.ts';
import { callMethod, errorAnswer, type ApiAnswer } from '#src/simulator/telegram/call-method.ts';
import { methodName } from '#src/simulator/telegram/field-table.ts';
import type { MethodCall } from '#src/simulator/telegram/methods/method.ts';
import type { Bot, WorldState } from '#src/simulator/telegram/state/world-state.ts';
import { readRequest } from './read-request.ts';
import { refuse } from './refuse.ts';

type Environment = { Bindings: HttpBindings };

/** The Bot API over HTTP: `/bot<token>/<method>` and `/file/bot<token>/<path>`. */
export function createServerApp(world: WorldState): Hono<Environment> {
  const app = new Hono<Environment>();
  app.on(['GET', 'POST'], '/:bot{bot[^/]+}/:method', async (context) => {
    const bot = botOf(world, context.req.param('bot'));
    if (!bot) return respond(errorAnswer(new BotApiError(401, 'Unauthorized')));
    const method = context.req.param('method');
    return await applyFault({
      fault: world.faults.take(methodName(method) ?? method),
      outgoing: context.env.outgoing,
      answer: () => answerRequest({ world, bot }, method, context.req.raw),
      refuse,
    });
  });
  app.get('/file/:bot{bot[^/]+}/:path{.+}', (context) => {
    const bot = botOf(world, context.req.param('bot'));
    const file = bot && [...world.files.values()].find((one) => one.path === context.req.param('path'));
    if (!file || file.grantedUntil < world.clock.now()) return respond(notFound());
    return new Response(Buffer.from(file.bytes), { headers: { 'content-type': 'application/octet-stream' } });
  });
  app.notFound(() => respond(notFound()));
  return app;
}

async function answerRequest(
  target: Pick<MethodCall, 'world' | 'bot'>,
  method: string,
  request: Request,
): Promise<Response> {
  try {
    const { params, uploads } = await readRequest(request, method);
    return respond(await callMethod({ ...target, uploads, signal: request.signal }, method, params));
  } catch (error) {
    if (error instanceof BotApiError) return respond(errorAnswer(error));
    throw error;
  }
}

function botOf(world: WorldState, segment: string): Bot | undefined {
  const token = decodeURIComponent(segment).slice('bot'.length);
  return [...world.bots.values()].find((bot) => bot.token === token);
}

function notFound(): ApiAnswer {
  return errorAnswer(new BotApiError(404, 'Not Found'));
}

function respond(answer: ApiAnswer): Response {
  return Response.json(answer, { status: answer.ok ? 200 : answer.error_code });
}
