export interface ErrorParameters {
  readonly migrate_to_chat_id?: number;
  readonly retry_after?: number;
}

/** An answer with `ok: false`. The description is Telegram's own wherever Telegram has one. */
export class BotApiError extends Error {
  override readonly name = 'BotApiError';
  readonly code: number;
  readonly parameters: ErrorParameters | undefined;

  constructor(code: number, description: string, parameters?: ErrorParameters) {
    super(description);
    this.code = code;
    this.parameters = parameters;
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
