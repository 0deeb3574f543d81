import { matchWord } from '#src/domain/answer/match-word.ts';
import { plain } from '#src/domain/answer/plain.ts';
import type { IncomingEvent, Input } from './input.ts';

/** The choices on screen, as they were shown: what a button, a number or a typed word is matched with. */
export interface Asked {
  /** Session revision of the card; buttons of other revisions are old. */
  readonly revision: number;
  readonly choosing: boolean;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** Callback data of option `index` of the card with that revision; at most 20 bytes. */
export function buttonData(revision: number, index: number): string {
  return `q.${revision.toString(36)}.${index.toString(36)}`;
}

/** Callback data that works at any time: `a.report.<obligation id>`. */
export function actionData(name: string, id: string): string {
  return `a.${name}.${id}`;
}

/** What the event means on this screen. Made-up or outdated button data is an old button, never an error. */
export function resolveInput(event: IncomingEvent, asked: Asked | null, messageId: string | null): Input {
  if (event.kind === 'button') return pressed(event.data, asked);
  if (event.kind !== 'text') return event;
  const value = asked ? chosenByText(event.text, asked) : undefined;
  return value === undefined ? { kind: 'text', text: event.text, messageId } : { kind: 'choice', value };
}

function pressed(data: string, asked: Asked | null): Input {
  const [kind, first, second, ...rest] = data.split('.');
  if (rest.length > 0 || !first || !second) return { kind: 'old-button' };
  if (kind === 'a') return { kind: 'action', name: first, id: second };
  if (kind !== 'q' || !asked || parseInt(first, 36) !== asked.revision) return { kind: 'old-button' };
  const option = asked.options[parseInt(second, 36)];
  return option ? { kind: 'choice', value: option.value } : { kind: 'old-button' };
}

/** A number counts only where nothing but the choices is wanted: elsewhere it is an answer. */
function chosenByText(text: string, asked: Asked): string | undefined {
  if (text.length > 80) return undefined;
  const labels = asked.options.map((option) => wordsOf(option.label));
  const word = matchWord(
    text,
    labels.filter((label) => label !== ''),
  );
  const byLabel =
    asked.options.find((option) => plain(option.label) === plain(text)) ??
    asked.options[labels.indexOf(word ?? '-')];
  if (byLabel) return byLabel.value;
  const said = plain(text);
  if (!asked.choosing || !/^\d{1,2}[.)]?$/.test(said)) return undefined;
  return asked.options[parseInt(said, 10) - 1]?.value;
}

/** A label as one would type it: without its emoji. */
function wordsOf(label: string): string {
  return label.replace(/\p{Extended_Pictographic}|\uFE0F/gu, '').trim();
}
