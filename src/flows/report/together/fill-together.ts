import { type InTurn, textsInTurn } from '#src/domain/in-report/in-turn/texts-in-turn.ts';
import { placeInOrder } from '#src/domain/in-report/place-in-order.ts';
import { withAbout } from '#src/domain/report/about.ts';
import { answerOf, type Answers, type Field } from '#src/domain/report/form.ts';
import { noteOf } from '#src/domain/report/note-field.ts';
import { promiseToAsk } from '#src/domain/report/promised.ts';
import { clipText } from '#src/domain/text/characters.ts';
import { noteFrom } from '#src/domain/understand/note-from.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { besideTitle, type Filled, isAskedAnyway, readSaid } from '#src/flows/report/fill-report.ts';
import type { OpenReport } from '#src/flows/report/open-report.ts';
import type { Said } from '#src/flows/report/topic.ts';

export interface FilledTogether extends Filled {
  /** Figures that belong to nothing that was asked. */
  readonly left: readonly string[];
}

/**
 * What a message answers of the fields that were asked for together: by their names and units, and what has neither in the order in
 * which they were asked. Null: it answers none of them.
 */
export function fillTogether(
  said: Said,
  fields: readonly Field[],
  open: OpenReport,
  facts: Pick<Facts, 'forms'>,
): FilledTogether | null {
  const { answers: named, about, doubts, unread } = readInTurn(said, fields, open, facts);
  const isOpen = ({ id }: Field): boolean => answerOf(named, id) === undefined && !doubts.includes(id);
  const placed = placeInOrder(unread, fields.filter(isOpen));
  const read = { ...named, ...placed.answers };
  if (Object.keys(read).length === 0 && doubts.length === 0) return null;
  const rest = noteFrom(besideTitle(placed.left, open));
  const note = noteOf(open.form);
  const noted: Answers = rest === '' || !isOpen(note) ? {} : { [note.id]: clipText(rest, note.maxLength) };
  const answers = { ...withAbout(read, [...about, ...placed.about], open.report.answers), ...noted };
  return {
    answers: { ...answers, ...promiseToAsk(doubts.filter((id) => !isAskedAnyway(id, open))) },
    read,
    unsure: doubts,
    left: placed.left.filter((part) => /^\d/.test(part)),
  };
}

/** What a message says by names and units; texts that stand in turn are the whole of what stands there. */
function readInTurn(
  said: Said,
  fields: readonly Field[],
  open: OpenReport,
  facts: Pick<Facts, 'forms'>,
): ReturnType<typeof readSaid> {
  const whole = readSaid(said, open, facts);
  const readPart = (text: string) => readSaid({ ...said, text }, open, facts);
  const inTurn = saidInTurn(said, fields, open, facts);
  if (!inTurn) return whole;
  const rest = readPart(inTurn.rest);
  const kept = open.form.fields.filter(
    ({ kind, extra, optional }) => extra === true || kind !== 'text' || optional === true,
  );
  const of = ({ answers }: typeof rest, fields: readonly Field[]): Answers =>
    Object.fromEntries(fields.flatMap(({ id }) => (answers[id] === undefined ? [] : [[id, answers[id]]])));
  const extras = open.form.fields.filter(({ extra }) => extra === true);
  return { ...rest, answers: { ...of(whole, extras), ...of(rest, kept), ...inTurn.texts } };
}

/** The texts that stand in a message in the order in which they are asked for; null: it is no such row. */
export function saidInTurn(
  said: Said,
  fields: readonly Field[],
  open: OpenReport,
  facts: Pick<Facts, 'forms'>,
): InTurn | null {
  const known = new Map<string, ReturnType<typeof readSaid>>();
  const read = (text: string) => {
    const before = known.get(text) ?? readSaid({ ...said, text }, open, facts);
    known.set(text, before);
    return before;
  };
  const isTitle = (part: string): boolean => besideTitle([part], open).length === 0;
  return textsInTurn(said.text, fields, open.form, read, isTitle);
}
