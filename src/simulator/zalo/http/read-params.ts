import { badRequest } from '#src/simulator/zalo/bot-api-error.ts';
import type { Params } from '#src/simulator/zalo/check-params.ts';

/** Parameters of a request: a JSON object in its body; none for GET and for an empty body. */
export async function readParams(request: Request): Promise<Params> {
  if (new URL(request.url).search !== '') throw badRequest('parameters go into the body, as JSON');
  if (request.method === 'GET') return {};
  const text = await request.text();
  if (text.trim() === '') return {};
  if (!(request.headers.get('content-type') ?? '').startsWith('application/json'))
    throw badRequest('the content type must be application/json');
  const value = parseJson(text);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Params;
  throw badRequest('the body must be a JSON object');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('the body holds JSON that cannot be read');
  }
}
