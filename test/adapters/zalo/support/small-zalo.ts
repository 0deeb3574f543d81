import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** What the server does with one call; what it returns is answered as JSON, with HTTP 200. */
export type Answer = (params: unknown, response: ServerResponse) => unknown;

export const token = '394875123:kYwQpLmZx-bi-mat';
export const me = {
  id: '777',
  account_name: 'bot.kYwQ',
  account_type: 'BASIC',
  can_join_groups: true,
  display_name: 'Bot Xung Kích',
};

/** A server that answers calls as told, for what a well-behaved Zalo never says; `calls`: what it was asked. */
export async function startSmallZalo(answers: Readonly<Record<string, Answer>>) {
  const calls: { readonly method: string; readonly params: unknown }[] = [];
  const server = createServer((request, response) => {
    void handle(request, response, answers, calls);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, calls };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  answers: Readonly<Record<string, Answer>>,
  calls: { method: string; params: unknown }[],
): Promise<void> {
  const [, bot, method = ''] = request.url?.split('/') ?? [];
  const params = await json(request);
  calls.push({ method, params });
  const isKnown = bot === `bot${token}`;
  const said = isKnown
    ? answers[method]?.(params, response)
    : { ok: false, error_code: 401, description: 'Unauthorized' };
  if (!response.writableEnded && !response.destroyed && said !== undefined)
    response.end(JSON.stringify(said));
}

export const ok =
  (result: unknown): Answer =>
  () => ({ ok: true, result });

export const no =
  (code: number, description: string, status = 200): Answer =>
  (_, response) => {
    response.statusCode = status;
    return { ok: false, error_code: code, description };
  };

/** Something that is no word of Zalo's. */
export const page =
  (status: number, body: string): Answer =>
  (_, response) => {
    response.statusCode = status;
    response.end(body);
  };
