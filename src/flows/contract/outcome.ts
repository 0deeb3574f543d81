import type { Phrase } from '#src/domain/words.ts';
import type { Effect } from './effect.ts';
import type { Choice, Outcome, Screen } from './conversation.ts';
import type { Need } from './need.ts';
import type { Topic } from './topic.ts';

export const idle: Topic = { kind: 'idle' };

/** The step is over: what the conversation is about now, and what shall happen. */
export function done(topic: Topic, ...effects: readonly Effect[]): Outcome {
  return { kind: 'done', topic, effects };
}

/** The step lacks facts and is to be called again with them. */
export function needs(...wanted: readonly Need[]): Outcome {
  return { kind: 'needs', needs: wanted };
}

/** Says paragraphs that want no answer, or offers choices beside free text. */
export function say(lines: readonly Phrase[], rows: readonly (readonly Choice[])[] = []): Effect {
  return { kind: 'say', screen: { lines, rows, choosing: false } };
}

/** Says something that stands for itself and stays readable: a receipt, a welcome. */
export function keep(lines: readonly Phrase[], rows: readonly (readonly Choice[])[] = []): Effect {
  return { kind: 'say', screen: { lines, rows, choosing: rows.length > 0 }, keep: true };
}

/** Shows a screen as the card of the conversation. */
export function show(screen: Screen): Effect {
  return { kind: 'say', screen };
}

/** A screen that only its choices answer. */
export function choosing(lines: readonly Phrase[], rows: readonly (readonly Choice[])[]): Screen {
  return { lines, rows, choosing: true };
}

/** `outcome` with `effects` before its own. */
export function after(effects: readonly Effect[], outcome: Outcome): Outcome {
  return outcome.kind === 'done' ? { ...outcome, effects: [...effects, ...outcome.effects] } : outcome;
}
