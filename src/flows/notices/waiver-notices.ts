import type { LocalDate } from '#src/domain/ids.ts';
import type { DueNotice } from '#src/domain/notice/due-notice.ts';
import { openQuestion } from '#src/domain/waiver/request.ts';
import { inLines, type Phrase, phrase } from '#src/domain/words.ts';
import type { Choice } from '#src/flows/contract/screen.ts';
import { untilWords } from '#src/flows/words/deadline-words.ts';
import { occasionOf, requestArguments, requestWords } from '#src/flows/words/request-words.ts';

export type Asked = DueNotice<'waiver-asked' | 'waiver-answered' | 'waiver-unanswered'>;

/** So many stand in a message whole; more are a list that one looks into. */
const mostWhole = 3;

/** What officers are asked: a ward says that something will not take place, or on another day. */
export function requestLines(asked: readonly Asked[], zone: string): readonly Phrase[] {
  if (asked.length > mostWhole)
    return [inLines([phrase('requests-wait', { n: asked.length }), ...asked.map(shortLine)])];
  return asked.flatMap(({ unit, obligation, waiver, ...notice }) =>
    requestWords(
      { ...waiver, title: obligation.short, unitName: unit.name },
      'isAgain' in notice && notice.isAgain && waiver.talk.length === 0 ? 'again' : occasionOf(waiver),
      zone,
    ),
  );
}

function shortLine({ unit, obligation, waiver }: Asked): Phrase {
  const words = requestArguments({ ...waiver, title: obligation.short, unitName: unit.name });
  return phrase(`${waiver.kind}-short`, { ...words, name: waiver.askedByName });
}

/** One pair of buttons for each request, each naming its ward where there are several; a list has one that leads there. */
export function requestRows(asked: readonly Asked[]): readonly (readonly Choice[])[] {
  const [only, ...others] = asked;
  if (!only) return [];
  const list: Choice = { value: { action: 'go', of: 'yeucau' }, label: phrase('button-requests') };
  if (asked.length > mostWhole) return [[list]];
  if (others.length > 0) return [...asked.map((one) => decideRow(one, 'of')), [list]];
  const askBack: Choice = {
    value: { action: 'ask-back', of: only.waiver.id },
    label: phrase('button-ask-back'),
  };
  return [decideRow(only, 'one'), [askBack]];
}

function decideRow({ unit, waiver: { id: of, kind } }: Asked, which: 'of' | 'one'): readonly Choice[] {
  return [
    {
      value: { action: 'grant', of },
      label: phrase(kind === 'waiver' ? `button-grant-${which}` : `button-grant-make-up-${which}`, {
        unit: unit.name,
      }),
    },
    {
      value: { action: 'decline', of },
      label: phrase(kind === 'waiver' ? `button-decline-${which}` : `button-decline-make-up-${which}`, {
        unit: unit.name,
      }),
    },
  ];
}

/** What to type instead of these buttons. */
export function requestTyped(asked: readonly Asked[]): readonly Phrase[] {
  const [only, ...others] = asked;
  if (!only) return [];
  return [phrase(others.length > 0 ? 'requests-type' : `${only.waiver.kind}-type`)];
}

/** What became of a ward's own request; first what officers want to know, and what was taken back. */
export function verdictLines(
  notices: readonly DueNotice<'verdict' | 'verdict-undone' | 'waiver-question'>[],
  today: LocalDate,
): readonly Phrase[] {
  return notices.flatMap(({ kind, obligation, waiver }) => {
    const { on } = requestArguments({ ...waiver, title: obligation.short, unitName: '' });
    const words = { title: obligation.short, on, until: untilWords(obligation, today) };
    if (kind === 'verdict-undone') return [phrase('verdict-undone', words)];
    if (kind === 'verdict') return [phrase(verdictKey(waiver), words)];
    const question = openQuestion(waiver);
    return question
      ? [phrase('waiver-question', { ...words, name: question.name, text: question.text })]
      : [];
  });
}

function verdictKey({ kind, state }: DueNotice<'verdict'>['waiver']) {
  const verdict = state === 'granted' ? 'granted' : 'declined';
  return kind === 'waiver' ? (`verdict-${verdict}` as const) : (`verdict-make-up-${verdict}` as const);
}

/** A question that waits is answered, or what it is about taken back. */
export function questionRows(
  questions: readonly DueNotice<'waiver-question'>[],
): readonly (readonly Choice[])[] {
  const several = questions.length > 1;
  return questions.map(({ obligation: { short: title }, waiver: { id: of } }) => [
    {
      value: { action: 'answer-question', of },
      label: phrase(several ? 'button-answer-question-of' : 'button-answer-question', { title }),
    },
    {
      value: { action: 'withdraw-request', of },
      label: phrase(several ? 'button-withdraw-of' : 'button-withdraw', { title }),
    },
  ]);
}
