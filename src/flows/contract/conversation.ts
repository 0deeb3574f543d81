import type { Form } from '#src/domain/report/form.ts';
import type { Actor } from '#src/domain/organisation/organisation.ts';
import type { Instant, LocalDate } from '#src/domain/ids.ts';
import type { Language, Phrase } from '#src/domain/words.ts';
import type { Report } from '#src/domain/report/report.ts';
import type { Input } from './input.ts';
import type { Found } from './need.ts';
import type { Outcome } from './outcome.ts';
import type { RepliedTo } from './replied-to.ts';
import type { Topic } from './topic.ts';

/** A conversation's state between two updates: plain JSON, with the version of its shape. */
export interface Conversation {
  readonly v: 1;
  readonly topic: Topic;
  /** Wrong codes of the last hour, oldest first. */
  readonly wrongCodes: readonly WrongCode[];
  /** The album that was answered last by a word on none of it being kept: its other photos need no word of their own. */
  readonly toldAlbum?: string | undefined;
}

/** A code that was none, and who typed it: in a group one person's guesses shut out nobody else. */
export interface WrongCode {
  readonly at: Instant;
  /** The sender's account on the platform; '' for whoever has none of their own. */
  readonly by: string;
}

/** Everything a step may look at. What it asked for by `need` is in `found`; the rest is read with every update. */
export interface Facts {
  readonly now: Instant;
  readonly today: LocalDate;
  /** The day on which the person said what is answered: that of relative days. Before today where it waited for us. */
  readonly saidOn: LocalDate;
  readonly zone: string;
  readonly chat: {
    readonly kind: 'private' | 'group';
    readonly title: string | null;
    /** The topic in which it was said; null: none. */
    readonly threadId: string | null;
  };
  /** Null: a stranger. */
  readonly actor: Actor | null;
  /** The sender's account on the platform; null where there is none. */
  readonly senderId: string | null;
  /** The sender's own name on the platform, to be confirmed when joining. */
  readonly senderName: string;
  readonly language: Language;
  /** What the message replies to, where that is not what is on screen. */
  readonly repliedTo?: RepliedTo | undefined;
  /** What such a message would mean if it replied to nothing. */
  readonly onScreen?: Input | undefined;
  /** The draft that the session's topic names; null when it is gone. */
  readonly report: Report | null;
  readonly forms: readonly Form[];
  readonly found: Found;
  /** New ids, as many as a step can use. */
  readonly newIds: readonly string[];
  /** When the sender typed wrong codes in this chat, as far as that is not forgotten yet; oldest first. */
  readonly wrongCodes: readonly Instant[];
  /** That of the conversation. */
  readonly toldAlbum?: string | undefined;
}

/** One kind of topic: how it comes back from a session, goes on, and is shown once more. */
export interface TopicRoom<T extends Topic> {
  /** The topic as it stands in a session; null where a deploy changed its shape. */
  revive(stored: unknown): T | null;
  /** What an input means that is neither a command nor an action. */
  step(topic: T, input: Input, facts: Facts): Outcome;
  /** Whether it waits for words of its own, whatever they are; left out: it has only choices. */
  takesWords?(topic: T): boolean;
  /** Its card, under what is to be said first. */
  show(topic: T, facts: Facts, before: readonly Phrase[]): Outcome;
}
