import { z } from 'zod';
import { failureCode, wasNeverSent } from '#src/ports/lost-answer.ts';

/** Zalo took the question and said no; also with HTTP 200. */
export class ZaloRefusal extends Error {
  override readonly name = 'ZaloRefusal';
  readonly code: number;
  constructor(code: number, description: string) {
    super(`${code} ${description}`);
    this.code = code;
  }
}

/** No word of Zalo's came: it may have taken the request, unless `wasSent` is false. */
export class ZaloSilence extends Error {
  override readonly name = 'ZaloSilence';
  readonly wasSent: boolean;
  constructor(words: string, wasSent: boolean) {
    super(words);
    this.wasSent = wasSent;
  }
}

/** Ids are text; a number is none that would have been cut. */
const id = z.union([z.string(), z.int().transform(String)]);
const optional = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

const me = z.object({
  id,
  account_name: z.string(),
  account_type: optional(z.string()),
  can_join_groups: z.boolean().catch(false),
  display_name: optional(z.string()),
});
/** Zalo's word that it took it is enough: what else it says of it may be missing. */
const sent = z.object({ message_id: optional(id) }).catch({});
const webhookInfo = z.object({ url: optional(z.string()), updated_at: optional(z.number()) });
const anything = z.unknown();

export type ZaloSelf = z.infer<typeof me>;

type ToChat = { readonly chat_id: string };

/** What each of the eleven methods takes, and what it answers. */
interface Methods {
  readonly getMe: Method<Record<never, never>, ZaloSelf>;
  /** `timeout`: seconds, as text. */
  readonly getUpdates: Method<{ readonly timeout: string }, unknown>;
  readonly setWebhook: Method<{ readonly url: string; readonly secret_token: string }, unknown>;
  readonly deleteWebhook: Method<Record<never, never>, unknown>;
  readonly getWebhookInfo: Method<Record<never, never>, z.infer<typeof webhookInfo>>;
  readonly testWebhook: Method<Record<never, never>, unknown>;
  readonly sendMessage: Method<ToChat & { readonly text: string }, ZaloSent>;
  /** `photo`: a public https address. */
  readonly sendPhoto: Method<ToChat & { readonly photo: string; readonly caption?: string }, ZaloSent>;
  readonly sendSticker: Method<ToChat & { readonly sticker: string }, ZaloSent>;
  /** Counts as a message of the month: this program never makes it. */
  readonly sendChatAction: Method<ToChat & { readonly action: string }, unknown>;
  readonly sendVoice: Method<ToChat & { readonly voice_url: string }, ZaloSent>;
}

interface Method<Params, Result> {
  readonly params: Params;
  readonly result: Result;
}

type ZaloSent = z.infer<typeof sent>;

const results: { readonly [Name in keyof Methods]: z.ZodType<Methods[Name]['result']> } = {
  getMe: me,
  getUpdates: anything,
  setWebhook: anything,
  deleteWebhook: anything,
  getWebhookInfo: webhookInfo,
  testWebhook: anything,
  sendMessage: sent,
  sendPhoto: sent,
  sendSticker: sent,
  sendChatAction: anything,
  sendVoice: sent,
};

const timeoutMs = 60_000;
/** Zalo fetches a photo before it answers. */
const photoTimeoutMs = 150_000;

/** Makes a call. Rejects with ZaloRefusal or ZaloSilence, which never show the address: the token stands in it. */
export type ZaloClient = <Name extends keyof Methods>(
  method: Name,
  params: Methods[Name]['params'],
  signal?: AbortSignal,
) => Promise<Methods[Name]['result']>;

/** A client of the Zalo Bot Platform. What of it only a live account can confirm: docs/zalo.md. */
export function createClient({
  token,
  apiRoot,
}: {
  readonly token: string;
  readonly apiRoot: string;
}): ZaloClient {
  return async (method, params, signal) => {
    const ownSignal = AbortSignal.timeout(method === 'sendPhoto' ? photoTimeoutMs : timeoutMs);
    const { status, body } = await post(
      `${apiRoot}/bot${token}/${method}`,
      params,
      signal ? AbortSignal.any([ownSignal, signal]) : ownSignal,
    );
    const read = results[method].safeParse(resultIn(method, status, body));
    // It said yes: only its words for it are others.
    if (!read.success) throw new ZaloSilence(`an answer to ${method} that nobody knows`, true);
    return read.data;
  };
}

async function post(
  url: string,
  params: object,
  signal: AbortSignal,
): Promise<{ readonly status: number; readonly body: string }> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(params),
      // Whoever sends us elsewhere would get the token with it.
      redirect: 'manual',
      signal,
    });
    return { status: response.status, body: await response.text() };
  } catch (error) {
    // Not as its cause: that would show the address.
    throw new ZaloSilence(
      `no answer from Zalo (${failureCode(error) ?? 'connection lost'})`,
      !wasNeverSent(error),
    );
  }
}

const envelope = z.object({
  ok: z.boolean(),
  result: z.unknown().optional(),
  error_code: z.coerce.number().catch(0),
  description: z.string().catch(''),
});

/** The status by which a method says that there is nothing, also without an envelope. */
const nothing: { readonly [Name in keyof Methods]?: number } = { getUpdates: 408, getWebhookInfo: 404 };

/** What Zalo answers, or why not: an envelope that says no, or something that is none of Zalo's. */
function resultIn(method: keyof Methods, status: number, body: string): unknown {
  const answer = envelope.safeParse(parse(body)).data;
  if (answer?.ok) return answer.result;
  if (answer) throw new ZaloRefusal(answer.error_code || status, answer.description);
  if (nothing[method] === status) throw new ZaloRefusal(status, 'nothing there');
  // A proxy's 403 or 502 is no word of Zalo's; what came with a good status may have been its yes.
  throw new ZaloSilence(`HTTP ${status}, but not from Zalo`, status >= 200 && status < 300);
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
