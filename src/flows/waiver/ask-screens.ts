import { addDays, weekdayOf } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { NoMakeUpDay, ToMakeUp } from '#src/domain/obligation/make-up-day.ts';
import { type Phrase, phrase, verbatim } from '#src/domain/words.ts';
import { choosing } from '#src/flows/contract/outcome.ts';
import type { Screen } from '#src/flows/contract/screen.ts';
import { untilWords } from '#src/flows/words/deadline-words.ts';
import { waiverPicks as picks, type WaiverTopic } from './topic.ts';

const cancel = [picks.offer({ pick: 'cancel' }, phrase('button-cancel'))];
const same = [picks.offer({ pick: 'same-reason' }, phrase('button-waiver-same-reason'))];
const otherDay = [picks.offer({ pick: 'make-up' }, phrase('button-make-up'))];
const notAtAll = [picks.offer({ pick: 'not-at-all' }, phrase('button-not-at-all'))];
const sunday = 7;

/** Which of several duties is it about? */
export function whichScreen({ choices, makeUp }: WaiverTopic, before: readonly Phrase[]): Screen {
  const rows = choices.map(({ title }, index) => [picks.offer({ pick: 'waive', index }, verbatim(title))]);
  const line = phrase(makeUp ? 'make-up-which' : 'waiver-which');
  return choosing([...before, line], [...rows, cancel]);
}

/** Why will it not be done, or only on that day? Whoever will not do it at all may do it on another day. */
export function whyScreen({ title, reason, makeUp }: WaiverTopic, before: readonly Phrase[]): Screen {
  const on = makeUp?.on ?? null;
  const line =
    on === null
      ? phrase('waiver-why', { title })
      : phrase(reason === undefined ? 'make-up-why' : 'make-up-ready', {
          title,
          on: { day: on, style: 'full' },
        });
  const offered = reason === undefined ? [] : [phrase('waiver-offered', { reason })];
  const rows = [...(reason === undefined ? [] : [same]), on === null ? otherDay : notAtAll, cancel];
  const screen = { lines: [...before, line, ...offered], rows, choosing: false };
  return { ...screen, about: { kind: 'question' } };
}

/** On which day will it be made up? The Sunday of next week stands there as an example. `isAgain`: `before` asks already. */
export function dayScreen(
  { title }: WaiverTopic,
  today: LocalDate,
  before: readonly Phrase[],
  isAgain = false,
): Screen {
  const day = addDays(today, sunday - weekdayOf(today) + sunday);
  const line = phrase('make-up-day', { title, on: { day, style: 'short' } });
  const screen = {
    lines: [...before, ...(isAgain ? [] : [line])],
    rows: [notAtAll, cancel],
    choosing: false,
  };
  return { ...screen, about: { kind: 'question' } };
}

/** Why that day will not do, and what to do instead. */
export function noDayLine(on: LocalDate, why: NoMakeUpDay, duty: ToMakeUp, today: LocalDate): Phrase {
  const day = { day: on, style: 'short' } as const;
  switch (why.kind) {
    case 'past':
      return phrase('make-up-past', { on: day });
    case 'event-day':
      return phrase('make-up-event-day', { on: day, title: duty.short });
    case 'before-event':
      return phrase('make-up-before-event', { on: day, event: { day: why.eventOn, style: 'short' } });
    case 'in-time':
      return phrase('make-up-in-time', { on: day, title: duty.short, until: untilWords(duty, today) });
    case 'beyond-plan':
      return phrase('make-up-beyond-plan', { on: day, last: { day: why.lastOn, style: 'short' } });
    case 'other-round':
      return phrase('make-up-other-round', { on: day, title: duty.short, other: why.short });
  }
}
