import type { Answers } from '#src/domain/report/form.ts';
import { kindOf } from '#src/domain/understand/kind/kind-of-message.ts';
import type { MessageKind } from '#src/domain/understand/kind/message-kind.ts';
import { matchesAt } from '#src/domain/understand/message/dictionary.ts';
import { type Message, piecesOf } from '#src/domain/understand/message/pieces.ts';
import { activitiesNamed } from '#src/domain/understand/names/activities-named.ts';
import { type ReadContext, readFields } from './read-fields.ts';
import { saysAnything } from './unread.ts';
import type { Vocabulary } from './vocabulary.ts';

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
  const read = readFields(message, form ?? anyForm, context);
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

/** What every activity has, whichever it is. */
export const anyForm = {
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
