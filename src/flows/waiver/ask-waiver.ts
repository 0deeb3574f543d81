import type { LocalDate } from '#src/domain/ids.ts';
import { phrase } from '#src/domain/words.ts';
import type { Facts, Outcome } from '#src/flows/contract/conversation.ts';
import { menuRow } from '#src/flows/help/help.ts';
import type { Input } from '#src/flows/contract/input.ts';
import type { Reminded } from '#src/flows/contract/need.ts';
import { choosing, done, idle, keep, needs, say, show } from '#src/flows/contract/outcome.ts';
import type { Topic } from '#src/flows/contract/topic.ts';

type Named = Pick<Reminded, 'obligationId' | 'title'>;
type WaiverTopic = Extract<Topic, { kind: 'waiver' }>;

const longestReason = 500;
const cancel = [{ value: 'cancel', label: phrase('button-cancel') }];

/** Something the person was reminded of (on that day; null: the last time) will not take place: which, and why. */
export function startWaiver(on: LocalDate | null, topic: Topic, facts: Facts): Outcome {
  const { reminded } = facts.found;
  if (!reminded) return needs({ kind: 'reminded', on });
  // What all wards fulfil together is not one ward's to call off.
  return (
    askOf(reminded.filter(({ scope }) => scope === 'each')) ?? done(topic, keep([phrase('waiver-nothing')]))
  );
}

/** Asks why the only one will not be done, or which of several; null where there is none. */
export function askOf(own: readonly Named[]): Outcome | null {
  const [only] = own;
  if (!only) return null;
  return own.length === 1 ? askWhy(only) : askWhich(own);
}

export function waiver(topic: WaiverTopic, input: Input, facts: Facts): Outcome {
  if (input.kind === 'choice' && input.value === 'cancel')
    return done(idle, say([phrase('waiver-cancelled')], [menuRow(facts)]));
  if (!topic.obligationId) return pickOne(topic, input);
  if (input.kind !== 'text') return askWhy({ obligationId: topic.obligationId, title: topic.title });
  const reason = input.text.trim().slice(0, longestReason);
  const waiverId = facts.newIds[0] ?? '';
  return done(
    idle,
    { kind: 'ask-waiver', waiverId, obligationId: topic.obligationId, reason },
    keep([phrase('waiver-asked', { title: topic.title })], [menuRow(facts)]),
  );
}

function askWhich(own: readonly Named[]): Outcome {
  const choices = own.map(({ obligationId, title }) => ({ obligationId, title }));
  const topic: WaiverTopic = { kind: 'waiver', obligationId: null, title: '', choices };
  const rows = choices.map(({ title }, index) => [
    { value: `waiver:${index}`, label: phrase('verbatim', { text: title }) },
  ]);
  return done(topic, show(choosing([phrase('waiver-which')], [...rows, cancel])));
}

function pickOne(topic: WaiverTopic, input: Input): Outcome {
  const index = input.kind === 'choice' ? Number(input.value.replace('waiver:', '')) : NaN;
  const picked = topic.choices[index];
  if (picked) return askWhy(picked);
  const rows = topic.choices.map(({ title }, at) => [
    { value: `waiver:${at}`, label: phrase('verbatim', { text: title }) },
  ]);
  return done(topic, show(choosing([phrase('pick-one'), phrase('waiver-which')], [...rows, cancel])));
}

function askWhy({ obligationId, title }: Named): Outcome {
  const topic: WaiverTopic = { kind: 'waiver', obligationId, title, choices: [] };
  return done(topic, say([phrase('waiver-why', { title })], [cancel]));
}

/** The question at hand once more. */
export function showWaiver(topic: WaiverTopic): Outcome {
  if (topic.obligationId) return askWhy({ obligationId: topic.obligationId, title: topic.title });
  return pickOne(topic, { kind: 'old-button' });
}
