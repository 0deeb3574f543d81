import type { Incoming } from '#src/flows/contract/input.ts';
import type { Chat } from './chat.ts';

/** One update as it came, in the words of no platform. */
export interface Update {
  /** The platform's id of it: the same when it comes again. Where ids are whole numbers, a later update has a greater one, mostly. */
  readonly id: string;
  /** Updates of one lane are taken in their order of arrival, others beside them: mostly that of their chat. */
  readonly lane: string;
  /** Null: it means nothing to us, and is confirmed all the same. */
  readonly incoming: Incoming | null;
  /** Done before anything else, in no lane: a person looks at a button that was pressed. Waited for by nobody, throws never. */
  readonly onArrival?: () => void;
}

/** The lane of a chat: whatever happens in it is taken in order. */
export function chatLane(chatId: string): string {
  return `chat ${chatId}`;
}

/** Updates by asking for them. */
export interface UpdateSource {
  /** Called once, before the first question. Rejects never. */
  begin(): Promise<void>;
  /**
   * What came, the oldest first. Those up to `after` were taken, with all that came before: they may be forgotten; later
   * ones may come again. Waits for one for half a minute at most if `isPatient`, else not at all. Throws ChatBusyError
   * (`retryAfterMs` 0: as you like) or UpdatesElsewhereError.
   */
  next(question: {
    readonly after: string | null;
    readonly isPatient: boolean;
    readonly signal: AbortSignal;
  }): Promise<readonly Update[]>;
  /** The last word when we stop: those up to `after` may be forgotten. Takes 2 s at most, rejects never. */
  confirm(after: string): Promise<void>;
}

export interface WebhookRequest {
  /** Value of a header by its name in small letters. */
  readonly header: (name: string) => string | undefined;
  /** Reads the body, which may be large and slow to come: whoever has no secret is not listened to. */
  readonly body: () => Promise<string>;
}

/** Updates by being told of them. */
export interface Webhook {
  /** Has the platform send updates to that address. Throws a ChatError. */
  setUp(url: string): Promise<void>;
  /**
   * What a request brings; its body is read only after its secret was compared. A status: it brings nothing, and that is
   * the answer. Rejects only with what `body` rejects with.
   */
  read(request: WebhookRequest): Promise<readonly Update[] | 200 | 400 | 401>;
}

/** What a platform's bot shows around the chat: commands, description. */
export interface BotProfile {
  readonly language: 'vi' | 'en';
  readonly description: string;
  readonly shortDescription: string;
  readonly privateCommands: readonly { readonly command: string; readonly description: string }[];
  readonly groupCommands: readonly { readonly command: string; readonly description: string }[];
}

/** One bot on one platform, whole: how it speaks, and how it hears. */
export interface Platform {
  /** The platform's name as people write it, for the log. */
  readonly title: string;
  readonly chat: Chat;
  readonly source: UpdateSource;
  /** Null: no secret for one was given. */
  readonly webhook: Webhook | null;
  /** Where the platform posts this bot's updates; null: nowhere. Rejects with a ChatError. */
  webhookUrl(): Promise<string | null>;
  /** Resolves when the platform answers now. */
  ping(): Promise<void>;
  /** Sets commands, description and menu, for each language; called once at start. */
  publish(profiles: readonly BotProfile[]): Promise<void>;
}
