import type { ChangedLine, Unusual } from '#src/domain/review/unusual.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import { answerWords, givenWords } from '#src/flows/words/answer-words.ts';
import { daysWords } from '#src/flows/words/days-words.ts';

/** What is unusual about a report, a line each; `why`: the writer's own word on a correction. */
export function unusualLines(all: readonly Unusual[], why: string | null): readonly Phrase[] {
  return all.flatMap((one) => linesOf(one, why));
}

function linesOf(one: Unusual, why: string | null): readonly Phrase[] {
  switch (one.kind) {
    case 'corrected':
      return [
        why === null ? phrase('unusual-corrected') : phrase('unusual-corrected-why', { why }),
        ...one.lines.map(changedLine),
        ...(one.photosAdded > 0 ? [phrase('unusual-photos-added', { n: one.photosAdded })] : []),
        ...(one.photosRemoved > 0 ? [phrase('unusual-photos-removed', { n: one.photosRemoved })] : []),
      ];
    case 'outside':
      return [
        phrase('unusual-outside', { on: { day: one.on, style: 'short' }, days: daysWords(one.from, one.to) }),
      ];
    case 'no-day':
      return [phrase('unusual-no-day')];
    case 'photos-missing':
      return [phrase('unusual-photos-missing', { have: one.have, needed: one.needed })];
    case 'photos-lost':
      return [phrase('unusual-photos-lost', { n: one.n })];
    case 'late':
      return [one.days === 0 ? phrase('unusual-late-today') : phrase('unusual-late', { days: one.days })];
    case 'much-more':
      return [
        phrase('unusual-much-more', {
          label: one.field.label,
          value: answerWords(one.field, one.value),
          usual: answerWords(one.field, one.usual),
        }),
      ];
  }
}

function changedLine({ field, before, after }: ChangedLine): Phrase {
  return phrase('unusual-changed', {
    label: field.label,
    before: givenWords(field, before),
    after: givenWords(field, after),
  });
}
