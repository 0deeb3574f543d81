import { isPolite } from '#src/domain/answer/answer-words.ts';
import type { Form } from '#src/domain/report/form.ts';
import { matchesAt, phrasesOf } from '#src/domain/understand/message/dictionary.ts';
import { type Message, type Piece, piecesOf } from '#src/domain/understand/message/pieces.ts';
import type { Vocabulary } from '#src/domain/understand/vocabulary.ts';
import type { FormNamed } from './find-names.ts';
import { periodIn, summedUpIn } from './period-in.ts';

const periodReport = phrasesOf(['báo cáo tháng', 'báo cáo quý', 'báo cáo năm']);

/** `tổng kết: 110 hoạt động` sums up some time that is not said: the form of such times, where what it counts is told. */
function summedUp(pieces: readonly Piece[], vocabulary: Vocabulary): readonly FormNamed[] {
  const to = summedUpIn(pieces);
  if (to === undefined) return [];
  const [form, ...others] = vocabulary.forms.filter(
    (one) => isOfPeriods(one) && isCounted(pieces, 0, one.id, vocabulary),
  );
  return form && others.length === 0 ? [{ formId: form.id, itemId: null, from: 0, to, ownTo: to }] : [];
}

/**
 * A time that a message begins with, and sums up: `tổng kết năm 2024: 110 hoạt động`, `tháng 3: 8 hoạt động`, `sơ kết 6 tháng đầu năm`.
 * It names the form of such times, where what that counts is told, or nothing but the time, and that it is summed up.
 */
export function periodNamed({ pieces }: Message, vocabulary: Vocabulary): readonly FormNamed[] {
  const period = periodIn(pieces);
  if (!period) return summedUp(pieces, vocabulary);
  const { to, isSumming } = period;
  const forms = vocabulary.forms.filter(isOfPeriods);
  const counted = forms.filter(({ id }) => isCounted(pieces, to, id, vocabulary));
  const isAlone =
    isSumming && pieces.slice(to).every((piece) => piece.kind === 'mark' || isPolite(piece.typed));
  const [form, ...others] = counted.length > 0 || !isAlone ? counted : forms;
  if (!form || others.length > 0) return [];
  return [{ formId: form.id, itemId: null, from: 0, to, ownTo: to }];
}

/** What it calls itself says that it sums up a month or a year: `báo cáo tháng`. */
export function isOfPeriods(form: Form): boolean {
  if (!sumsUp(form)) return false;
  return [form.title.vi, ...(form.aliases ?? [])].some((name) => {
    const { pieces } = piecesOf(name);
    return periodReport.at(pieces, 0) === pieces.length;
  });
}

/** A form without a day tells of a time in which there were others. */
export function sumsUp({ fields }: Form): boolean {
  return !fields.some(({ kind }) => kind === 'date');
}

function isCount({ kind }: Form['fields'][number]): boolean {
  return kind === 'count';
}

/** A number stands beside what a field of the form counts: `110 hoạt động`, `hoạt động: 110`. */
function isCounted(pieces: readonly Piece[], from: number, formId: string, { fields }: Vocabulary): boolean {
  const words = fields.get(formId);
  return pieces.some((_, at) => {
    if (!words || at < from) return false;
    const label = matchesAt(words, pieces, at).find(({ meaning }) => isCount(meaning.field));
    if (!label) return false;
    return [at - 1, label.to, label.to + 1].some(
      (beside) => beside >= from && pieces[beside]?.kind === 'number',
    );
  });
}
