import { type Caretaker, whoIsTold } from '#src/domain/passed-on/caretakers.ts';
import type { Membership } from '#src/domain/organisation/organisation.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { PassedOnFacts, PassingOn } from '#src/flows/contract/need.ts';
import { choosing } from '#src/flows/contract/outcome.ts';
import type { Screen } from '#src/flows/contract/screen.ts';
import { nameWords, peopleWords } from '#src/flows/words/officer-words.ts';
import { passedOnLines, writerWords } from '#src/flows/words/passed-on-words.ts';
import { passOnPicks as picks } from './topic.ts';

/** What it takes to write to whoever looks after a unit. */
export interface Officers {
  readonly unit: Membership;
  readonly candidates: readonly Caretaker[];
  readonly passingOn: PassingOn;
}

const stop = picks.offer({ pick: 'stop' }, phrase('button-stop'));

/** What shall be told them? */
export function askScreen(
  { unit, candidates, passingOn: { complaint } }: Officers,
  before: readonly Phrase[],
): Screen {
  const people = peopleWords(whoIsTold(candidates), unit.unitName);
  const lines = [
    ...before,
    phrase('pass-on-ask', { people }),
    ...(complaint === null ? [] : [phrase('pass-on-with-code', { code: complaint.code })]),
  ];
  return asking(lines);
}

/** How shall this be answered? */
export function askAnswerScreen(
  { passedOn, answeredBy }: PassedOnFacts,
  zone: string,
  before: readonly Phrase[],
): Screen {
  const lines = [
    ...before,
    ...passedOnLines(passedOn, zone),
    ...(answeredBy === null ? [] : [phrase('answer-answered', { name: answeredBy })]),
    phrase('answer-ask', { who: writerWords(passedOn) }),
  ];
  return asking(lines);
}

/** Is what was written without being asked for the answer to it? */
export function checkAnswerScreen(
  text: string,
  { passedOn }: PassedOnFacts,
  before: readonly Phrase[],
): Screen {
  return choosing(
    [...before, phrase('answer-check', { who: writerWords(passedOn), text })],
    [
      [picks.offer({ pick: 'send' }, phrase('button-send-answer'))],
      [picks.offer({ pick: 'stop' }, phrase('button-no-answer'))],
    ],
  );
}

/** It will be read like that: shall it be sent? */
export function checkScreen(
  text: string,
  { unit, candidates, passingOn: { complaint } }: Officers,
  { actor, now, zone }: Facts,
  before: readonly Phrase[],
): Screen {
  const code = complaint?.code ?? null;
  const written = { ...unit, name: actor?.name ?? '', at: now, text, code, answers: null };
  const people = nameWords(whoIsTold(candidates));
  return choosing(
    [...before, phrase('pass-on-check', { people }), ...passedOnLines(written, zone)],
    [
      [picks.offer({ pick: 'send' }, phrase('button-pass-on'))],
      [picks.offer({ pick: 'change' }, phrase('button-change')), stop],
    ],
  );
}

function asking(lines: readonly Phrase[]): Screen {
  return { lines, rows: [[stop]], choosing: false, about: { kind: 'question' } };
}
