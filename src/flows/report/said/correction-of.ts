import { isOfPeople } from '#src/domain/in-report/of-people.ts';
import { correctionIn } from '#src/domain/in-report/correction.ts';
import { answerOf, type Answers } from '#src/domain/report/form.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { formVocabulary } from '#src/domain/understand/form-vocabulary.ts';
import { formRead } from '#src/flows/report/fill-report.ts';
import type { OpenReport } from '#src/flows/report/open-report.ts';

/** Whether a message looks like a correction of lines that stand. */
export function correctionOf(text: string, read: Answers, open: OpenReport, facts: Facts) {
  const form = formRead(open, facts);
  const place = open.form.fields.find((field) => field.kind === 'text' && field.takes === 'place');
  const named = place && answerOf(read, place.id);
  const correction = correctionIn(text, {
    form,
    vocabulary: formVocabulary(form),
    today: facts.saidOn,
    place: typeof named === 'string' ? named : null,
  });
  const isOther = hasUnreadNumber(text, read, named) || saysWhose(text, named);
  return isOther ? { ...correction, isBare: false } : correction;
}

/** `cô chú tổ dân phố 12`, `khu phố 4 có 30 dân`: where the people are from, and not where it took place. */
function saysWhose(text: string, place: Answers[string] | undefined): boolean {
  const at = typeof place === 'string' ? text.indexOf(place) : -1;
  return typeof place === 'string' && at >= 0 && isOfPeople(text.slice(0, at), text.slice(at + place.length));
}

/** `dân phường 5 qua phụ 10 người`: beside a place stands a number that nothing was read of. */
function hasUnreadNumber(text: string, read: Answers, place: Answers[string] | undefined): boolean {
  if (typeof place !== 'string' || answerOf(read, 'date') !== undefined) return false;
  const isRead = Object.values(read).some((value) => typeof value === 'number');
  return !isRead && /\d/.test(text.replace(place, ''));
}
