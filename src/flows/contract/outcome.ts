import type { Instant, LocalDate } from '#src/domain/ids.ts';
import type { Language, Phrase } from '#src/domain/words.ts';
import type { Effect } from './effect.ts';
import type { Input } from './input.ts';
import type { Need } from './need.ts';
import type { Choice, Screen } from './screen.ts';
import type { Topic } from './topic.ts';

/** What becomes of the conversation; what is not named stays as it was. */
export interface Next {
  readonly topic: Topic;
  /** Those of the sender. */
  readonly wrongCodes?: readonly Instant[];
  readonly toldAlbum?: string;
  readonly carefulUntil?: Instant;
  /** The language that is spoken from now on. */
  readonly language?: Language;
}

/** How a conversation answers an input. */
export type Outcome =
  | { readonly kind: 'done'; readonly next: Next; readonly effects: readonly Effect[] }
  /** It lacks facts and is to be asked again with them. */
  | { readonly kind: 'needs'; readonly needs: readonly Need[] }
  /** Another topic has its turn, which shows itself under `before`. */
  | {
      readonly kind: 'open';
      readonly topic: Topic;
      readonly before: readonly Phrase[];
      /** It answers this; without one it shows itself. */
      readonly input?: Input;
      /** The day on which that was said, where it was kept for a while. */
      readonly saidOn?: LocalDate;
      readonly effects: readonly Effect[];
    };

/** The step is over: what the conversation is about now, and what shall happen. */
export function done(next: Topic | Next, ...effects: readonly Effect[]): Outcome {
  return { kind: 'done', next: 'topic' in next ? next : { topic: next }, effects };
}

/** The step lacks facts and is to be called again with them. */
export function needs(...wanted: readonly Need[]): Outcome {
  return { kind: 'needs', needs: wanted };
}

/** Goes over to a topic of any conversation, without knowing it: the registry shows it. */
export function open(topic: Topic, before: readonly Phrase[] = []): Outcome {
  return { kind: 'open', topic, before, effects: [] };
}

/** Has another topic answer an input of that day, as if it had been about that all along. */
export function answer(topic: Topic, input: Input, saidOn: LocalDate): Outcome {
  return { kind: 'open', topic, before: [], input, saidOn, effects: [] };
}

/** `outcome` with `effects` before its own. */
export function after(effects: readonly Effect[], outcome: Outcome): Outcome {
  return outcome.kind === 'needs' ? outcome : { ...outcome, effects: [...effects, ...outcome.effects] };
}

/** Says paragraphs that want no answer, or offers choices beside free text. */
export function say(lines: readonly Phrase[], rows: readonly (readonly Choice[])[] = []): Effect {
  return { kind: 'say', screen: { lines, rows, choosing: false } };
}

/** Says something that stands for itself and stays readable: a receipt, a welcome. */
export function keep(
  lines: readonly Phrase[],
  rows: readonly (readonly Choice[])[] = [],
): Extract<Effect, { kind: 'say' }> {
  return { kind: 'say', screen: { lines, rows, choosing: rows.length > 0 }, keep: true };
}

/** Says paragraphs beside what is being asked, whatever that is: its choices can still be picked. */
export function sayAside(lines: readonly Phrase[]): Effect {
  return { kind: 'say', screen: plain(lines), keep: true, aside: true };
}

/** Shows a screen as the card of the conversation. */
export function show(screen: Screen): Effect {
  return { kind: 'say', screen };
}

/** A screen that only its choices answer. */
export function choosing(lines: readonly Phrase[], rows: readonly (readonly Choice[])[]): Screen {
  return { lines, rows, choosing: true };
}

/** A screen that wants no answer. */
export function plain(lines: readonly Phrase[]): Screen {
  return { lines, rows: [], choosing: false };
}

/** A screen that says something else first. */
export function withFirst(screen: Screen, first: Phrase | null | undefined): Screen {
  return first ? { ...screen, lines: [first, ...screen.lines] } : screen;
}
