import { saysBack } from '#src/domain/answer/back-word.ts';
import { matchBeginning } from '#src/domain/answer/match-beginning.ts';
import { matchWord } from '#src/domain/answer/match-word.ts';
import { plain } from '#src/domain/answer/plain.ts';
import type { About } from './about.ts';
import { actionNamed, readAction } from './action.ts';
import type { IncomingEvent, Input } from './input.ts';
import type { Choice } from './screen.ts';

/** The choices on screen, as they were shown: what a button, a number or a typed word is matched with. */
export interface Asked {
  /** Session revision of the card; buttons of other revisions are old. */
  readonly revision: number;
  readonly choosing: boolean;
  /** What the card is about. */
  readonly about?: About | undefined;
  readonly options: readonly { readonly value: Choice['value']; readonly label: string }[];
}

/** Callback data of option `index` of the card with that revision; at most 20 bytes. */
export function buttonData(revision: number, index: number): string {
  return `q.${revision.toString(36)}.${index.toString(36)}`;
}

/** What the event means on this screen. Made-up or outdated button data is an old button, never an error. */
export function resolveInput(event: IncomingEvent, asked: Asked | null, messageId: string | null): Input {
  if (event.kind === 'button') return pressed(event.data, asked);
  if (event.kind === 'photo') return { ...event, messageId };
  if (event.kind !== 'text') return event;
  const value = asked ? chosenByText(event.text, asked) : undefined;
  return value === undefined ? { kind: 'text', text: event.text, messageId } : chosen(value);
}

function pressed(data: string, asked: Asked | null): Input {
  const action = readAction(data);
  if (action) return { kind: 'action', action };
  const [, revision = '', index = ''] = /^q\.([\da-z]{1,8})\.([\da-z]{1,3})$/.exec(data) ?? [];
  const option = parseInt(revision, 36) === asked?.revision ? asked.options[parseInt(index, 36)] : undefined;
  return option ? chosen(option.value) : { kind: 'old-button' };
}

/** The choices stand in a session, which may be of an earlier release. */
function chosen(value: Choice['value']): Input {
  if (value.action === undefined) return { kind: 'choice', value };
  const action = actionNamed(value.action, value.of);
  return action ? { kind: 'action', action } : { kind: 'old-button' };
}

/**
 * A choice by its label, by a clear beginning of it or by its number. The two last count only where nothing but the choices is
 * wanted: elsewhere they may be an answer.
 */
function chosenByText(text: string, { options, choosing }: Asked): Choice['value'] | undefined {
  if (text.length > 80) return undefined;
  const labels = options.map((option) => wordsOf(option.label));
  const some = labels.filter((label) => label !== '');
  const byLabel =
    options.find((option) => plain(option.label) === plain(text)) ??
    options[labels.indexOf(matchWord(text, some) ?? '-')] ??
    (saysBack(text) ? wayBack(options) : undefined);
  if (byLabel) return byLabel.value;
  if (!choosing) return undefined;
  const said = plain(text);
  if (/^\d{1,2}[.)]?$/.test(said)) return options[parseInt(said, 10) - 1]?.value;
  return options[labels.indexOf(matchBeginning(text, some) ?? '-')]?.value;
}

/** The one that says that it leads back, else the one that does. */
function wayBack(options: Asked['options']): Asked['options'][number] | undefined {
  return (
    options.find(({ label }) => saysBack(wordsOf(label))) ??
    options.find(({ value }) => value.action === undefined && value.pick === 'back')
  );
}

/** A label as one would type it: without its emoji. */
function wordsOf(label: string): string {
  return label.replace(/\p{Extended_Pictographic}|\uFE0F/gu, '').trim();
}
