import { plain } from '#src/domain/answer/plain.ts';
import { saysNothing } from '#src/domain/answer/skip-word.ts';
import { isNoText } from '#src/domain/in-report/text-said.ts';
import { answerOf, type Answers, type Field, type Form } from '#src/domain/report/form.ts';

export type KindOfPart =
  /** Words, to be taken as they are. */
  | 'text'
  /** A day, and nothing else. */
  | 'day'
  /** A figure, a choice, an address of the web, politeness: it is read by its names and units. */
  | 'short'
  /** An answer beside words, or with its name before it. */
  | 'mixed';

/** What a part of a message says by itself. */
export type ReadPart = (part: string) => { readonly answers: Answers; readonly unread: readonly string[] };

const writtenDay =
  /(?:^|[^\d])\d{1,2}[/.-]\d{1,2}(?![\d])|(?:hôm|hom) (?:qua|nay|kia)|(?:sáng|chiều|tối|sang|chieu|toi) nay|(?:ngày|ngay) \d/iu;

/** What a part of a message is by itself. `isDayApart`: the day stands in a part of its own. */
export function kindOfPart(part: string, form: Form, read: ReadPart, isDayApart: boolean): KindOfPart {
  const named = fieldNamed(part, form);
  if (named) return named.kind === 'text' || named.kind === 'choice' ? 'mixed' : 'short';
  if (!/\p{L}{2}/u.test(part) || saysNothing(part) || isNoText(part))
    return /\d[/.-]\d/.test(part) && hasDay(read(part).answers, form) ? 'day' : 'short';
  const { answers, unread } = read(part);
  const said = form.fields.filter(({ id }) => answerOf(answers, id) !== undefined);
  const hasWords = unread.length > 0 || said.some(({ kind, optional }) => kind === 'text' && !optional);
  const hasFigure = said.some(({ id, extra }) => typeof answerOf(answers, id) === 'number' && !extra);
  const isOfDay = hasDay(answers, form);
  if (!hasWords && isOfDay) return hasFigure ? 'mixed' : 'day';
  // Nothing is left of what a form calls itself, but where it is asked for a name.
  const isNothing = !hasWords && said.length === 0 && !form.fields.some(isName);
  if (isNothing || (!hasWords && said.length > 0)) return 'short';
  if (hasFigure || (isOfDay && !isDayApart && writtenDay.test(part))) return 'mixed';
  const isOther = said.some(({ kind, optional }) => kind === 'choice' || (kind === 'text' && optional));
  return isOther ? 'short' : 'text';
}

/** The field whose name the part is, or begins with before a colon. */
function fieldNamed(part: string, { fields }: Form): Field | undefined {
  const name = plain(/^([^:=]{1,60})(?:[:=]|$)/u.exec(part)?.[1] ?? '');
  return fields.find(({ label, aliases = [] }) => [label.vi, ...aliases].map(plain).includes(name));
}

function isName(field: Field): boolean {
  return field.kind === 'text' && field.takes === 'name';
}

function hasDay(answers: Answers, { fields }: Form): boolean {
  return fields.some(({ id, kind }) => kind === 'date' && answerOf(answers, id) !== undefined);
}
