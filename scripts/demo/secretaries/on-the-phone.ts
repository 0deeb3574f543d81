import type { Field, Form } from '#src/domain/report/form.ts';
import type { Act } from './calendar.ts';
import type { Said } from './phone.ts';
import { isNamed, isReceipt, isSentByPhotos } from './typed-choices.ts';
import { answerTo, correctionOf, type Known, lineOf } from './what-they-write.ts';

/** What a thumb does next. */
export type Move =
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'choose'; readonly messageId: string; readonly choice: string }
  | { readonly kind: 'photos'; readonly count: number; readonly caption: string }
  /** There is nothing to do. */
  | { readonly kind: 'leave' }
  /** She knows no way on, and stops. */
  | { readonly kind: 'lost' };

/** The buttons that she knows, and their keys in locales/. */
const keys = {
  send: 'button-send',
  skip: 'button-skip',
  photosDone: 'button-photos-done',
  mend: 'button-mend',
  more: 'button-more',
  anotherEvent: 'button-another-event',
  thisReport: 'button-this-report',
  otherDuty: 'button-other-duty',
  throwAway: 'button-throw-away',
  willNotTakePlace: 'button-will-not-take-place',
  join: 'join-yes',
} as const;

/** The words on them, as the bot writes them. */
export type ButtonWords = Readonly<Record<keyof typeof keys, string>>;

export function buttonWords(word: (key: string) => string): ButtonWords {
  return Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, word(key)])) as ButtonWords;
}

export interface Screen {
  /** What the bot said last, the newest first. */
  readonly messages: readonly Said[];
  readonly form: Form;
  readonly buttons: ButtonWords;
}

/** How she begins. */
export function firstMove(act: Act, known: Known, { messages, form, buttons }: Screen): Move {
  const { duty, who, kind } = act;
  if (kind === 'put-right') return { kind: 'type', text: correctionOf(act, known) };
  if (kind === 'will-not-take-place')
    return chosenIn(messages.slice(0, 1), buttons.willNotTakePlace) ?? { kind: 'leave' };
  if (act.isPrompted && !messages.some((one) => asksFor(one, duty.short))) return { kind: 'leave' };
  const line = lineOf(act, known);
  if (line !== null && who.writes === 'caption') return photosFor(form, duty.photos, line);
  if (line !== null && who.writes === 'line-then-photos') return { kind: 'type', text: line };
  return chosenIn(messages.slice(0, 1), duty.short) ?? { kind: 'type', text: '/baocao' };
}

/** What she does about what stands there now. */
export function nextMove(act: Act, known: Known, { messages, form, buttons }: Screen): Move {
  const [last] = messages;
  if (!last) return { kind: 'lost' };
  if (isReceipt(last.text)) return { kind: 'leave' };
  if (isSentByPhotos(last.text)) return photosFor(form, act.duty.photos, '');
  const choices = [
    buttons.send,
    buttons.mend,
    buttons.photosDone,
    act.duty.short,
    buttons.more,
    buttons.thisReport,
  ];
  // The first report of it is not what she means.
  if (act.duty.scope === 'together') choices.push(buttons.anotherEvent);
  const pressed = choices.map((words) => chosenIn([last], words)).find((move) => move !== null);
  if (pressed) return pressed;
  if (act.kind === 'will-not-take-place') return { kind: 'type', text: act.reason };
  const other = last.text.includes(act.duty.short) ? null : chosenIn([last], buttons.otherDuty);
  if (other) return other;
  // Where messages are few, all that is open is asked for in one.
  const together = form.fields.filter(({ label }) => last.text.includes(`\n• ${label.vi}`));
  if (together.length > 0) return { kind: 'type', text: inOneMessage(together, act, known, last) };
  if (last.choices.includes('không')) return { kind: 'type', text: 'không' };
  const asked = form.fields.find((field) => last.text.includes(field.ask.vi));
  if (!asked) return { kind: 'lost' };
  if (asked.kind === 'photos') return photosFor(form, act.duty.photos, '');
  const answer = answerTo(asked, known, act.isMistaken);
  if (answer !== null) return { kind: 'type', text: answer };
  return chosenIn([last], buttons.skip) ?? { kind: 'type', text: '0' };
}

/** Whether nothing is left to do after that move. */
export function isLast(act: Act, move: Move, { send, mend }: ButtonWords): boolean {
  if (move.kind === 'lost' || move.kind === 'leave') return true;
  if (move.kind === 'choose') return isNamed(move.choice, send) || isNamed(move.choice, mend);
  return act.kind === 'will-not-take-place' && move.kind === 'type';
}

/** Photos as the form wants them, with those words under the first; the words alone where it wants none. */
function photosFor({ fields }: Form, wanted: number | null, caption: string): Move {
  const field = fields.find(({ kind }) => kind === 'photos');
  // A form that is about people takes none.
  if (field?.kind !== 'photos') return { kind: 'type', text: caption };
  return { kind: 'photos', count: wanted ?? field.min, caption };
}

/** An answer a line, in the order of the questions; with their names, once something was not read as it was meant. */
function inOneMessage(fields: readonly Field[], { isMistaken }: Act, known: Known, { text }: Said): string {
  const isAskedAgain = text.startsWith('Mình đọc được');
  const lines = fields.map((field) => {
    const answer = answerTo(field, known, isMistaken) ?? '0';
    return isAskedAgain ? `${field.label.vi}: ${answer}` : answer;
  });
  return lines.join('\n');
}

/** A reminder of that duty has a button for it, or names it and says what to type. */
function asksFor({ text, choices }: Said, short: string): boolean {
  return choices.some((one) => isNamed(one, short) || (one === 'báo cáo' && text.includes(short)));
}

/** The choice of those words, of the first message that has one. */
function chosenIn(messages: readonly Said[], words: string): Move | null {
  for (const { id, choices } of messages) {
    const choice = choices.find((one) => isNamed(one, words));
    if (choice !== undefined) return { kind: 'choose', messageId: id, choice };
  }
  return null;
}
