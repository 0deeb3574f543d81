import type { Duty } from '#src/domain/obligation/duty.ts';
import { phrase } from '#src/domain/words.ts';
import type { Choice, Facts, Outcome } from '#src/flows/contract/conversation.ts';
import { choosing, done, show } from '#src/flows/contract/outcome.ts';
import type { Topic } from '#src/flows/contract/topic.ts';

const stop: Choice = { value: 'stop', label: phrase('button-back') };

/** A colleague has begun this report: take it up together instead of writing it twice. */
export function draftByOther(duty: Duty, facts: Facts): Outcome {
  const minutes = Math.max(1, Math.round((facts.now - (duty.draft?.editedAt ?? facts.now)) / 60_000));
  const line = phrase('draft-by-other', {
    title: duty.obligation.short,
    name: duty.draft?.editedByName ?? '',
    ago: agoPhrase(minutes),
  });
  const rows = [[{ value: 'go-on', label: phrase('button-go-on-together') }], [stop]];
  return done(topicOf(duty), show(choosing([line], rows)));
}

/** The ward has sent a report on this duty already: add to it, replace it, or is it another event? */
export function sentAlready(duty: Duty, facts: Facts): Outcome {
  const sent = duty.sent;
  const line = phrase('sent-already', {
    title: duty.obligation.short,
    on: { day: sent?.happenedOn ?? facts.today, style: 'full' },
  });
  const rows = [
    [{ value: 'add', label: phrase('button-add') }],
    [{ value: 'replace', label: phrase('button-replace') }],
    [{ value: 'another', label: phrase('button-another-event') }],
    [stop],
  ];
  return done(topicOf(duty), show(choosing([line], rows)));
}

function topicOf(duty: Duty): Extract<Topic, { kind: 'repeat' }> {
  return { kind: 'repeat', obligationId: duty.obligation.id, unitId: duty.forUnitId };
}

function agoPhrase(minutes: number): ReturnType<typeof phrase> {
  if (minutes < 60) return phrase('ago-minutes', { n: minutes });
  if (minutes < 36 * 60) return phrase('ago-hours', { n: Math.round(minutes / 60) });
  return phrase('ago-days', { n: Math.round(minutes / 1440) });
}
