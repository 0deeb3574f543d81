import { keptReason } from '#src/domain/decision.ts';
import { isExtendLine, wardsNamed } from '#src/domain/extension/extend-line.ts';
import type { ExtendableDuty, ExtendableWard } from '#src/domain/extension/extension.ts';
import type { UnitId } from '#src/domain/ids.ts';
import { inLines, type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts, TopicRoom } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { done, keep, needs, type Outcome } from '#src/flows/contract/outcome.ts';
import { idle, reviveBy } from '#src/flows/contract/topic.ts';
import { extensionReason } from '#src/flows/reasons/extension-reason.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';
import { askNext, cancelled, dutyOf } from './ask.ts';
import { extendByLine } from './extend-by-line.ts';
import { forWhom, newDay, nobodyWords } from './extend-screens.ts';
import { readDuty, readReason, readUntil, unknownWards } from './read-typed.ts';
import { extendPicks as picks, extendTopic, type ExtendTopic, nothingSaid } from './topic.ts';
import { undoRow } from './undo-extension.ts';

export const extendRoom: TopicRoom<ExtendTopic> = {
  revive: reviveBy(extendTopic),
  step: extendStep,
  show: askNext,
  takesWords: ({ at }) => at !== 'sure',
};

/** An officer gives wards longer for a duty. */
export function startExtending(facts: Facts): Outcome {
  return askNext(nothingSaid, facts);
}

function extendStep(topic: ExtendTopic, input: Input, facts: Facts): Outcome {
  const { extendable: duties } = facts.found;
  if (!duties) return needs({ kind: 'extendable' });
  const picked = picks.read(input);
  const duty = dutyOf(topic, duties);
  switch (picked?.pick) {
    case undefined:
      return input.kind === 'text'
        ? typed(topic, input.text, duties, facts)
        : askNext(topic, facts, [phrase('pick-one')]);
    case 'cancel':
      return cancelled(facts);
    case 'duty': {
      const { planId, itemId, occurrence } = picked;
      return askNext({ ...topic, page: 0, duty: { planId, itemId, occurrence } }, facts);
    }
    case 'lacking':
    case 'all':
      return askNext({ ...topic, at: 'wards', wards: picked.pick }, facts);
    case 'some':
    case 'other-wards':
      return askNext(
        { ...topic, at: picked.pick === 'some' ? 'some' : 'wards', page: 0, wards: null },
        facts,
      );
    case 'ward':
      return askNext({ ...topic, at: 'some', wards: toggled(topic, picked.id) }, facts);
    case 'chosen':
      return askNext({ ...topic, at: 'wards' }, facts);
    case 'page':
      return askNext({ ...topic, page: picked.page }, facts);
    case 'until':
      return askNext({ ...topic, until: picked.on }, facts);
    case 'other-date':
      return askNext({ ...topic, until: null }, facts);
    case 'because':
      return askNext({ ...topic, reason: keptReason(picked.reason) }, facts);
    case 'extend':
      return duty ? carryOut(topic, duty, facts) : askNext(topic, facts);
  }
}

function typed(topic: ExtendTopic, text: string, duties: readonly ExtendableDuty[], facts: Facts): Outcome {
  if (topic.at !== 'why' && isExtendLine(text)) return extendByLine(text, facts);
  switch (topic.at) {
    case 'duty': {
      const { duty } = readDuty(text, duties, facts);
      return duty ? askNext({ ...topic, page: 0, duty }, facts) : askNext(topic, facts, [phrase('pick-one')]);
    }
    case 'wards':
    case 'some': {
      const { which, unknown } = wardsNamed(text, dutyOf(topic, duties)?.wards ?? []);
      if (unknown.length > 0) return askNext(topic, facts, unknownWards(unknown));
      return askNext({ ...topic, at: 'wards', wards: which ?? topic.wards }, facts);
    }
    case 'until': {
      const { read, before } = readUntil(text, topic, duties, facts);
      return askNext({ ...topic, until: read }, facts, before);
    }
    case 'why': {
      const { read, before } = readReason(text);
      return askNext({ ...topic, reason: read }, facts, before);
    }
    case 'sure':
      return askNext(topic, facts, [phrase('pick-one')]);
  }
}

function toggled({ wards }: ExtendTopic, id: UnitId): readonly UnitId[] {
  const chosen = Array.isArray(wards) ? wards : [];
  return chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
}

/** As it stood in the summary; what somebody changed meanwhile is seen first. */
function carryOut(topic: ExtendTopic, duty: ExtendableDuty, facts: Facts): Outcome {
  const { seen, until, reason } = topic;
  if (topic.at !== 'sure' || until === null || reason === null) return askNext(topic, facts);
  const now = seen.flatMap(({ id }) => duty.wards.find(({ obligationId }) => obligationId === id) ?? []);
  const moved = now.filter(({ obligationId, dueOn }) =>
    seen.some((one) => one.id === obligationId && one.dueOn !== dueOn),
  );
  const isOver = until < facts.today;
  if (moved.length > 0 || now.length !== seen.length || isOver)
    return askNext(topic, facts, meanwhile(moved));
  const batchId = facts.newIds[0] ?? '';
  const title = duty.short;
  const lines = [
    phrase('extend-done', { title, on: newDay(until, facts.today) }),
    forWhom(now, duty),
    phrase('extend-sure-reason', { reason: extensionReason(reason) }),
  ];
  return done(
    idle,
    { kind: 'extend', batchId, obligations: seen, until, reason },
    keep([inLines(lines), ...toldWords(now)], [undoRow(batchId), menuRow(facts)]),
  );
}

function toldWords(wards: readonly ExtendableWard[]): readonly Phrase[] {
  const told = wards.some(({ hasPeople }) => hasPeople) ? [phrase('extend-told')] : [];
  return [...told, ...nobodyWords(wards)];
}

/** Somebody else was quicker. */
function meanwhile(moved: readonly ExtendableWard[]): readonly Phrase[] {
  return moved.map(({ unitName: unit, dueOn, extendedByName: name }) => {
    const due = { day: dueOn, style: 'short' } as const;
    return name === null
      ? phrase('extend-moved', { unit, due })
      : phrase('extend-moved-by', { unit, due, name });
  });
}
