import type { Duty } from '#src/domain/duty.ts';
import { phrase } from '#src/domain/words.ts';
import { listDuties } from './choose-duty.ts';
import type { Choice, Facts, Outcome } from './flow.ts';
import { help } from './help.ts';
import type { Input } from './input.ts';
import { openDuty, resume, startReport } from './open-duty.ts';
import { after, choosing, done, needs, show } from './outcome.ts';
import { unitOf } from './reporting-unit.ts';
import type { Topic } from './topic.ts';

type RepeatTopic = Extract<Topic, { kind: 'repeat' }>;

const stop: Choice = { value: 'stop', label: phrase('button-back') };

/** A colleague has begun this report: take it up together instead of writing it twice. */
export function draftByOther(duty: Duty, facts: Facts): Outcome {
  const minutes = Math.max(1, Math.round((facts.now - (duty.draft?.editedAt ?? facts.now)) / 60_000));
  const line = phrase('draft-by-other', { title: duty.obligation.short, name: duty.draft?.editedByName ?? '', ago: agoPhrase(minutes) });
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

/** What to do about the draft or the sent report. */
export function repeat(topic: RepeatTopic, input: Input, facts: Facts): Outcome {
  const unit = unitOf(facts.actor);
  if (!unit) return help(facts);
  const { duty } = facts.found;
  if (duty === undefined) return needs({ kind: 'duty', obligationId: topic.obligationId, unitId: topic.unitId });
  const value = input.kind === 'choice' ? input.value : '';
  if (value === 'stop') return listDuties('report', facts);
  if (!duty) return openDuty(topic.obligationId, facts);
  if (value === 'go-on' && duty.draft) return resume(duty.draft.reportId, facts);
  if (value === 'add' && duty.sent) return addTo(duty.sent.reportId, facts);
  if (value === 'replace' && duty.sent) return startReport(duty, unit, duty.sent.reportId, facts);
  if (value === 'another') return startReport(duty, unit, null, facts);
  return openDuty(topic.obligationId, facts);
}

function addTo(reportId: NonNullable<Duty['sent']>['reportId'], facts: Facts): Outcome {
  const { report } = facts.found;
  if (report === undefined) return needs({ kind: 'report', reportId });
  if (!report) return listDuties('report', facts);
  const open = resume(reportId, { ...facts, found: { ...facts.found, report: { ...report, isOpen: true } } });
  return after([{ kind: 'reopen', reportId }], open);
}

function topicOf(duty: Duty): RepeatTopic {
  return { kind: 'repeat', obligationId: duty.obligation.id, unitId: duty.forUnitId };
}

function agoPhrase(minutes: number): ReturnType<typeof phrase> {
  if (minutes < 60) return phrase('ago-minutes', { n: minutes });
  if (minutes < 36 * 60) return phrase('ago-hours', { n: Math.round(minutes / 60) });
  return phrase('ago-days', { n: Math.round(minutes / 1440) });
}
