import { personalDataIn } from '#src/domain/sensitive/personal-data.ts';
import type { Incoming, IncomingEvent } from '#src/flows/contract/input.ts';

/**
 * What is kept and logged of why an update failed. An error may quote what was written: where that could tell who somebody is, only the
 * error's name and code are kept, as it is not known yet whether it was about sensitive work.
 */
export function errorToKeep(error: unknown, { event }: Pick<Incoming, 'event'>): unknown {
  const words = wordsOf(event);
  if (words === null || personalDataIn(words) === null) return error;
  const { name = 'Error', code } = (error ?? {}) as { readonly name?: string; readonly code?: string };
  const kept = new Error(`not kept, as it may quote what was written${code ? ` (${code})` : ''}`);
  kept.name = name;
  delete kept.stack;
  return kept;
}

function wordsOf(event: IncomingEvent): string | null {
  if (event.kind === 'text' || event.kind === 'edited') return event.text;
  if (event.kind === 'command') return event.argument;
  return event.kind === 'photo' ? event.caption : null;
}
