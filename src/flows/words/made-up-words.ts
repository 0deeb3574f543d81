import type { LocalDate } from '#src/domain/ids.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';

/** A duty by its title, with the day on which it is made up where that is another than the plan's. */
export function titleOrMadeUp(
  title: string | Phrase,
  madeUpOn: LocalDate | null | undefined,
): string | Phrase {
  return madeUpOn == null ? title : phrase('title-made-up', { title, on: { day: madeUpOn, style: 'short' } });
}

/** 'làm bù ngày 24/3'; nothing where it is as the plan has it. */
export function madeUpWords(madeUpOn: LocalDate | null | undefined): readonly Phrase[] {
  return madeUpOn == null ? [] : [phrase('made-up-on', { on: { day: madeUpOn, style: 'short' } })];
}
