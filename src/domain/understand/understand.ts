import type { Answers } from '#src/domain/report/form.ts';
import { Claims } from './claims.ts';
import { matchesAt } from './dictionary.ts';
import { claimNames, type FormNamed } from './find-names.ts';
import { kindOf } from './kind-of-message.ts';
import { type Message, piecesOf } from './pieces.ts';
import { countedAt, type ReadContext, readFields, saysAnything } from './read-fields.ts';
import type { Vocabulary } from './vocabulary.ts';

export type MessageKind = 'report' | 'answer' | 'question' | 'greeting' | 'thanks' | 'complaint' | 'other';

/** What a message is, and what it says. */
export interface Understood {
  readonly kind: MessageKind;
  /** Id of the form of the activity it tells of; null where none or several are named. */
  readonly form: string | null;
  /** By field id: what would stand on the card unasked. */
  readonly answers: Answers;
  readonly about: readonly string[];
  /** Ids of fields, or `form`, `unit`: what is missing, vague or contradictory. */
  readonly asks: readonly string[];
  readonly unread: readonly string[];
}

/** What a Vietnamese colleague would understand from one message. */
export function understand(text: string, context: ReadContext): Understood {
  const message = piecesOf(text);
  const named = activitiesNamed(message, context);
  const formIds = [...new Set(named.map(({ formId }) => formId))];
  const form =
    formIds.length === 1 ? context.vocabulary.forms.find(({ id }) => id === formIds[0]) : undefined;
  const read = readFields(message, form ?? noForm, context);
  const kind = kindOf(message, {
    isNamed: formIds.length > 0,
    isNamedFirst: named.some(({ from }) => !saysAnything(message, 0, from)),
    figures:
      Object.values(read.answers).filter((value) => typeof value === 'number').length + read.doubts.length,
    hasDay: read.answers['date'] !== undefined,
    isToCome: read.isToCome,
    hasPlace: read.answers['place'] !== undefined,
    hasOption: namesOption(message, context.vocabulary),
    counted: read.counted,
  });
  const isAbout = kind === 'report' || kind === 'question';
  const nothing = { kind, form: (isAbout && form?.id) || null, answers: {}, about: [], asks: [], unread: [] };
  if (kind !== 'report') return nothing;
  if (!form) return { ...nothing, asks: ['form'], unread: [message.shown] };
  const missing = form.fields
    .filter(
      ({ id, kind: of, optional, extra }) =>
        of !== 'photos' && !optional && !extra && read.answers[id] === undefined,
    )
    .map(({ id }) => id);
  const isOther = context.unitId !== null && read.names.units.some((unitId) => unitId !== context.unitId);
  const asks = [...new Set([...missing, ...read.doubts, ...(isOther ? ['unit'] : [])])];
  return { kind, form: form.id, answers: read.answers, about: read.about, asks, unread: read.unread };
}

const noForm = {
  id: '',
  version: 0,
  title: { vi: '' },
  fields: [
    { id: 'date', kind: 'date', label: { vi: '' }, ask: { vi: '' } },
    { id: 'place', kind: 'text', takes: 'place', maxLength: 200, label: { vi: '' }, ask: { vi: '' } },
  ],
} as const;

function namesOption({ pieces }: Message, { fields }: Vocabulary): boolean {
  return [...fields.values()].some((words) =>
    matchesAt(words, pieces, 0).some(({ meaning }) => meaning.optionId !== null),
  );
}

/** The kinds of activity named: what forms call themselves goes before the names of duties, and the first of several that are said in passing. */
function activitiesNamed(message: Message, context: ReadContext): readonly FormNamed[] {
  const isCounted = countedAt(message, context.vocabulary, null);
  const { forms } = claimNames(message, new Claims(message.pieces), context.vocabulary, isCounted);
  if (forms.length === 0) return hintedAt(message, context);
  const specific = withoutGeneral(forms, context.vocabulary);
  const own = specific.filter(({ itemId }) => itemId === null);
  const meant = own.length > 0 ? own : specific;
  const [first] = meant;
  if (!first || sumsUp(first, context.vocabulary)) return first ? [first] : [];
  const others = meant.filter((one) => one.formId !== first.formId && isToldToo(message, first, one));
  return [first, ...others];
}

/** A form without a day tells of a time in which there were others. */
function sumsUp({ formId }: FormNamed, { forms }: Vocabulary): boolean {
  return forms.some(({ id, fields }) => id === formId && !fields.some(({ kind }) => kind === 'date'));
}

/** A form that asks what the activity is called is for all that have no form of their own: another one goes before it. */
function withoutGeneral(named: readonly FormNamed[], { forms }: Vocabulary): readonly FormNamed[] {
  const isGeneral = ({ formId }: FormNamed): boolean =>
    forms.some(
      ({ id, order, fields }) =>
        id === formId &&
        order !== undefined &&
        fields.some((field) => field.kind === 'text' && field.takes === 'name'),
    );
  const specific = named.filter(
    (one) =>
      !isGeneral(one) &&
      named.some((other) => isGeneral(other) && other.from < one.to && one.from < other.to),
  );
  return specific.length > 0 ? named.filter((one) => !isGeneral(one)) : named;
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
  if (from === first.to || before?.kind === 'number' || before?.bare === 'so') return false;
  return [0, 1, 2].some((ahead) => pieces[to + ahead]?.kind === 'number');
}
