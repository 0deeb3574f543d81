/** An answer with `ok: false`. What no page of Zalo's documents words is worded plainly. */
export class BotApiError extends Error {
  override readonly name = 'BotApiError';
  readonly code: number;
  /** Null where the world's option decides: HTTP 200 may carry `ok: false`. */
  readonly httpStatus: number | null;

  constructor(code: number, description: string, httpStatus: number | null = null) {
    super(description);
    this.code = code;
    this.httpStatus = httpStatus;
  }
}

/** The commonest kind: the call makes no sense as it stands. */
export function badRequest(description: string): BotApiError {
  return new BotApiError(400, `Bad Request: ${description}`);
}

/** The chat will not take it from this bot. */
export function forbidden(description: string): BotApiError {
  return new BotApiError(403, `Forbidden: ${description}`);
}

/** What is not there, by its HTTP status too: a method, a token's bot, the webhook of a bot without one. */
export function notFound(description = 'Not Found'): BotApiError {
  return new BotApiError(404, description, 404);
}
