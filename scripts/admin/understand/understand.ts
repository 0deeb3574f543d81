import { dayOf } from '#src/domain/calendar.ts';
import type { Instant } from '#src/domain/ids.ts';
import { understand as understandMessage } from '#src/domain/understand/understand.ts';
import { outsideText } from '#src/domain/text/characters.ts';
import { seenText } from '#src/domain/text/seen-text.ts';
import type { Office } from '../office.ts';
import type { Answer } from '../run-command.ts';
import { CommandError } from '../terminal.ts';
import { type Asking, readMessages } from './read-messages.ts';
import { type WordsThere, wordsThere } from './words-there.ts';

export interface Options {
  readonly unit?: string;
  readonly at?: string;
  readonly file?: string;
}

const vietnam = 'Asia/Ho_Chi_Minh';

/** What a message, or each line of a file of messages, would be understood as in the chat; nothing is written. */
export async function understand(
  office: Office | null,
  text: string | undefined,
  { unit, at, file }: Options,
): Promise<Answer> {
  if ((text === undefined) === (file === undefined))
    throw new CommandError(
      'Say either the text of one message, in quotation marks, or --file with one {"text", "at", "unit"} a line.',
    );
  const words = await wordsThere(office, office?.config.zone ?? vietnam);
  const now = office?.clock.now() ?? (Date.now() as Instant);
  const asked = text === undefined ? await readMessages(file ?? '') : [{ text, where: 'the message' }];
  const read = asked.map((asking) =>
    readOne({ ...asking, unit: asking.unit ?? unit, at: asking.at ?? at }, words, now),
  );
  return { document: text === undefined ? read : read[0], lines: read.map((one) => JSON.stringify(one)) };
}

function readOne({ text, unit, at, where }: Asking, words: WordsThere, now: Instant) {
  const { vocabulary, units, zone } = words;
  if (unit !== undefined && !units.some(({ id }) => id === unit))
    throw new CommandError(
      `${where}: there is no unit ${JSON.stringify(unit)}. There are: ${units
        .slice(0, 15)
        .map(({ id }) => id)
        .join(', ')}.`,
    );
  const said = at === undefined ? now : Date.parse(at);
  if (Number.isNaN(said))
    throw new CommandError(
      `${where}: at is ${JSON.stringify(at)}. Write a moment such as 2024-03-17T09:00:00+07:00.`,
    );
  const today = dayOf(said as Instant, zone);
  const { kind, form, ...read } = understandMessage(seenText(outsideText(text)), {
    vocabulary,
    today,
    unitId: unit ?? null,
  });
  return { kind, form, unit: unit ?? null, ...read };
}
