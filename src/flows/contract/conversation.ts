import type { Allowance } from '#src/domain/allowance/allowance.ts';
import type { Form } from '#src/domain/report/form.ts';
import type { ActedFor, Actor } from '#src/domain/organisation/organisation.ts';
import type { Instant, LocalDate, UnitId } from '#src/domain/ids.ts';
import type { IsHoliday } from '#src/domain/notice/quiet-hours.ts';
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
  /** Until then what is said, where nothing is talked about, may be of the sensitive work that was talked about last. */
  readonly carefulUntil?: Instant | undefined;
  /** The unit that is talked about, where the person has several and said which. */
  readonly unitId?: UnitId | undefined;
  /** The ward that the person, an officer, acts for, and since when something was said of it last. */
  readonly actsFor?: (ActedFor & { readonly at: Instant }) | undefined;
}

/** A code that was none, and who typed it: in a group one person's guesses shut out nobody else. */
export interface WrongCode {
  readonly at: Instant;
  /** The sender's account on the platform; '' for whoever has none of their own. */
  readonly by: string;
}

/** A bot of ours that people can write to. */
export interface OurBot {
  readonly platform: string;
  readonly bot: string;
  /** By which people find it. */
  readonly name: string;
  /** Link that opens it with a code; null: its platform has none. */
  readonly openWith: (code: string) => string | null;
  /** What it may have; null or left out: as much as comes. */
  readonly allowance?: Allowance | null;
  /** The one that is spoken to. */
  readonly isOwn?: boolean;
}

/** Everything a step may look at. What it asked for by `need` is in `found`; the rest is read with every update. */
export interface Facts {
  readonly now: Instant;
  readonly today: LocalDate;
  /** `HH:mm` of that day. */
  readonly time: string;
  /** The day on which the person said what is answered: that of relative days. Before today where it waited for us. */
  readonly saidOn: LocalDate;
  readonly zone: string;
  /** On those days, too, nobody is written to. */
  readonly isHoliday: IsHoliday;
  readonly chat: {
    readonly kind: 'private' | 'group';
    readonly title: string | null;
    /** The topic in which it was said; null: none. */
    readonly threadId: string | null;
  };
  /** On which it was said; decides nothing but what others are called there. */
  readonly platform: string;
  /** On every platform, as far as this process speaks there. */
  readonly bots: readonly OurBot[];
  /** Null: a stranger. */
  readonly actor: Actor | null;
  /** The sender's account on the platform; null where there is none. */
  readonly senderId: string | null;
  /** The sender's own name on the platform, to be confirmed when joining. */
  readonly senderName: string;
  readonly language: Language;
  /** Messages are few here, as the platform counts them: what is open is asked for in one, and read from one. */
  readonly fewMessages: boolean;
  /** What the message replies to, where that is not what is on screen. */
  readonly repliedTo?: RepliedTo | undefined;
  /** What such a message would mean if it replied to nothing. */
  readonly onScreen?: Input | undefined;
  /** The draft that the session's topic names; null when it is gone. */
  readonly report: Report | null;
  /** It was written on in another chat since something was said in this one; left out: it was not. */
  readonly wentOn?: boolean;
  readonly forms: readonly Form[];
  readonly found: Found;
  /** New ids, as many as a step can use. */
  readonly newIds: readonly string[];
  /** When the sender typed wrong codes in this chat, as far as that is not forgotten yet; oldest first. */
  readonly wrongCodes: readonly Instant[];
  /** Those of the conversation. */
  readonly carefulUntil?: Instant | undefined;
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
