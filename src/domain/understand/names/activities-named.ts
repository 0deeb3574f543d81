import type { Form } from '#src/domain/report/form.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';
import { countedAt } from '#src/domain/understand/counted-at.ts';
import { Claims } from '#src/domain/understand/message/claims.ts';
import { matchesAt } from '#src/domain/understand/message/dictionary.ts';
import type { Message } from '#src/domain/understand/message/pieces.ts';
import type { ReadContext } from '#src/domain/understand/read-fields.ts';
import type { Vocabulary } from '#src/domain/understand/vocabulary.ts';
import { type FormNamed, claimNames } from './find-names.ts';
import { periodNamed, sumsUp } from './period-named.ts';

/** More activities than any message tells of. */
const mostNames = 20;
const passingWords = plainWords('in-passing');
const aboutWords = plainWords('about-what');

/** The kinds of activity named: what forms call themselves goes before the names of duties, and the first of several that are said in passing. */
export function activitiesNamed(message: Message, context: ReadContext): readonly FormNamed[] {
  const isCounted = countedAt(message, context.vocabulary, null);
  const { forms } = claimNames(message, new Claims(message.pieces), context.vocabulary, isCounted);
  if (forms.length === 0) {
    const period = periodNamed(message, context.vocabulary);
    return period.length > 0 ? period : hintedAt(message, context);
  }
  const told = forms.filter((one) => !isInPassing(message, one));
  const specific = withoutGeneral(message, told.length > 0 ? told : forms, context.vocabulary);
  const own = specific.filter(({ itemId }) => itemId === null);
  const meant = own.length > 0 ? own : specific;
  const [first] = meant;
  if (!first || isOfPeriod(first, context.vocabulary)) return first ? [first] : [];
  const others = meant.filter((one) => one.formId !== first.formId && isToldToo(message, first, one));
  return [first, ...others];
}

/** `chiến sĩ Mùa hè xanh` are people, `3 bài về Chủ nhật xanh` are texts. */
function isInPassing({ pieces }: Message, { from }: FormNamed): boolean {
  return passingWords.before(pieces, from) !== undefined;
}

function isOfPeriod({ formId }: FormNamed, { forms }: Vocabulary): boolean {
  return forms.some((form) => form.id === formId && sumsUp(form));
}

/** A form that asks what the activity is called is for all that have no form of their own: another one goes before it. */
function withoutGeneral(
  message: Message,
  named: readonly FormNamed[],
  { forms }: Vocabulary,
): readonly FormNamed[] {
  const generalIds = new Set(forms.filter(isForAll).map(({ id }) => id));
  const general = named.filter(({ formId }) => generalIds.has(formId)).slice(0, mostNames);
  const others = named.filter(({ formId }) => !generalIds.has(formId));
  const isMeant = others
    .slice(0, mostNames)
    .some((one) => general.some((other) => isNamedFor(message, one, other)));
  return isMeant ? others : named;
}

function isForAll({ order, fields }: Form): boolean {
  return order !== undefined && fields.some((field) => field.kind === 'text' && field.takes === 'name');
}

/** The form of which a hint and a choice are named. */
function hintedAt({ pieces }: Message, { vocabulary }: ReadContext): readonly FormNamed[] {
  const hinted = [...vocabulary.hints].flatMap(([formId, hints]) => {
    const from = pieces.findIndex((_, at) => hints.at(pieces, at) > 0);
    const words = vocabulary.fields.get(formId);
    const to = from + (from < 0 ? 0 : hints.at(pieces, from));
    const isChosen = pieces.some(
      (_, at) =>
        words &&
        (at < from || at >= to) &&
        matchesAt(words, pieces, at).some(({ meaning }) => meaning.optionId !== null),
    );
    return from >= 0 && isChosen
      ? [
          {
            formId,
            itemId: null,
            from,
            to: from + hints.at(pieces, from),
            ownTo: from + hints.at(pieces, from),
          },
        ]
      : [];
  });
  return hinted.length === 1 ? hinted : [];
}

/** Whether a second activity is told of, not only mentioned: a day or figure follows its name, or it is joined to the first. */
function isToldToo({ pieces }: Message, first: FormNamed, { from, to }: FormNamed): boolean {
  if (['+', 'va', '&'].includes(pieces[from - 1]?.bare ?? '') && from - first.to <= 3) return true;
  const before = pieces[from - 1];
  if (aboutWords.before(pieces, from) !== undefined) return false;
  if (from === first.to || before?.kind === 'number' || before?.bare === 'so') return false;
  return [0, 1, 2].some((ahead) => pieces[to + ahead]?.kind === 'number');
}

/** The same words name both, `hội nghị tuyên truyền luật`, or the general one is only mentioned behind the other. */
function isNamedFor(message: Message, specific: FormNamed, general: FormNamed): boolean {
  if (specific.from > general.to) return false;
  return general.from < specific.to || !isToldToo(message, specific, general);
}
