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
  const { answers: named, about, doubts, unread } = readSaid(said, open, facts);
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
