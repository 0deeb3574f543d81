import type { ExtendableDuty, ExtendableWard } from '#src/domain/extension/extension.ts';
import {
  isOfUse,
  madeLonger,
  type NoNewDate,
  noNewDate,
  offeredDuties,
  wardsMeant,
} from '#src/domain/extension/extension-rules.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { done, needs, type Outcome, say, show } from '#src/flows/contract/outcome.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';
import {
  dutyScreen,
  namesOf,
  newDay,
  someScreen,
  sureScreen,
  untilScreen,
  wardsScreen,
  whyScreen,
} from './extend-screens.ts';
import type { ExtendTopic } from './topic.ts';

/** Asks for the first thing that is not said yet, or will not do; where all is said, whether it is right. */
export function askNext(topic: ExtendTopic, facts: Facts, before: readonly Phrase[] = []): Outcome {
  const duties = facts.found.extendable;
  if (!duties) return needs({ kind: 'extendable' });
  if (!topic.duty) return askDuty(topic, duties, facts, before);
  const duty = dutyOf(topic, duties);
  if (!duty) return askDuty({ ...topic, duty: null }, duties, facts, [...before, phrase('extend-gone')]);
  if (!duty.wards.some((ward) => isOfUse(ward, facts.today))) {
    const said = phrase('extend-nobody-lacks', { title: duty.short });
    return askDuty({ ...topic, duty: null, wards: null }, duties, facts, [...before, said]);
  }
  if (!topic.wards || topic.at === 'some') return askWards(topic, duty, facts, before);
  const meant = wardsMeant(duty, topic.wards);
  const finished = Array.isArray(topic.wards) ? meant.filter((ward) => !isOfUse(ward, facts.today)) : [];
  const wards = meant.filter((ward) => !finished.includes(ward));
  const said = [...before, ...finishedWords(finished, duty)];
  if (wards.length === 0) return askWards({ ...topic, at: 'wards', wards: null }, duty, facts, said);
  return askRest({ ...topic, wards: withoutFinished(topic, finished) }, { duty, wards }, facts, said);
}

interface Meant {
  readonly duty: ExtendableDuty;
  readonly wards: readonly ExtendableWard[];
}

/** When, why, and whether all is right. */
function askRest(
  topic: ExtendTopic,
  { duty, wards }: Meant,
  facts: Facts,
  before: readonly Phrase[],
): Outcome {
  const { until, reason } = topic;
  if (until === null) return askUntil(topic, wards, duty, facts, before);
  const refused = noNewDate(duty, wards, until, facts.today);
  if (refused)
    return askUntil({ ...topic, until: null }, wards, duty, facts, [
      ...before,
      refusedWords(refused, until, { duty, wards, isTold: before.length > 0 }, facts),
    ]);
  if (reason === null) return done({ ...topic, at: 'why' }, show(whyScreen(before)));
  const longer = madeLonger(wards, until);
  const seen = longer.map(({ obligationId, dueOn }) => ({ id: obligationId, dueOn }));
  const kept = wards.filter((ward) => !longer.includes(ward));
  return done(
    { ...topic, at: 'sure', seen },
    show(sureScreen({ duty, longer, kept, until, reason, before }, facts)),
  );
}

function askDuty(
  topic: ExtendTopic,
  duties: readonly ExtendableDuty[],
  { today }: Facts,
  before: readonly Phrase[],
): Outcome {
  const offered = offeredDuties(duties, today, topic.wards);
  return done({ ...topic, at: 'duty' }, show(dutyScreen(offered, topic.page, today, before)));
}

function askWards(
  topic: ExtendTopic,
  duty: ExtendableDuty,
  { today }: Facts,
  before: readonly Phrase[],
): Outcome {
  if (topic.at !== 'some')
    return done({ ...topic, at: 'wards', page: 0 }, show(wardsScreen(duty, today, before)));
  const chosen = Array.isArray(topic.wards) ? topic.wards : [];
  return done({ ...topic, wards: chosen }, show(someScreen(duty, chosen, topic.page, today, before)));
}

function askUntil(
  topic: ExtendTopic,
  wards: readonly ExtendableWard[],
  duty: ExtendableDuty,
  { today }: Facts,
  before: readonly Phrase[],
): Outcome {
  return done({ ...topic, at: 'until' }, show(untilScreen(duty, wards, today, before)));
}

/** Leaves everything as it was. */
export function cancelled(facts: Facts): Outcome {
  return done(idle, say([phrase('extend-cancelled')], [menuRow(facts)]));
}

/** The duty that was chosen, as it is now; null: it is asked no more. */
export function dutyOf({ duty }: ExtendTopic, duties: readonly ExtendableDuty[]): ExtendableDuty | null {
  return (
    duties.find(
      ({ planId, itemId, occurrence }) =>
        planId === duty?.planId && itemId === duty.itemId && occurrence === duty.occurrence,
    ) ?? null
  );
}

/** Wards that were named and have done it are told of once. */
function withoutFinished({ wards }: ExtendTopic, finished: readonly ExtendableWard[]): ExtendTopic['wards'] {
  if (!Array.isArray(wards)) return wards;
  return wards.filter((id) => !finished.some(({ unitId }) => unitId === id));
}

function finishedWords(finished: readonly ExtendableWard[], duty: ExtendableDuty): readonly Phrase[] {
  if (finished.length === 0) return [];
  return [phrase('extend-done-already', { units: namesOf(finished), title: duty.short })];
}

function refusedWords(
  refused: NoNewDate,
  until: LocalDate,
  { duty: { short: title }, wards, isTold }: Meant & { readonly isTold: boolean },
  { today }: Facts,
): Phrase {
  switch (refused.kind) {
    case 'past':
      return phrase('extend-past', { on: newDay(until, today) });
    case 'beyond':
      return phrase('extend-beyond', {
        on: newDay(until, today),
        year: String(refused.year),
        end: { day: refused.endsOn, style: 'year' },
      });
    case 'not-later': {
      const due = { day: refused.dueOn, style: 'short' } as const;
      const [by] = wards.flatMap(({ extendedByName }) => extendedByName ?? []);
      // That somebody was quicker stands above it.
      return by === undefined || isTold
        ? phrase('extend-not-later', { title, due })
        : phrase('extend-not-later-than', { title, due, name: by });
    }
  }
}
