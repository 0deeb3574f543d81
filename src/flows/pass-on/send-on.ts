import { dayOf } from '#src/domain/calendar.ts';
import type { Instant } from '#src/domain/ids.ts';
import { firstLoudMoment } from '#src/domain/notice/quiet-hours.ts';
import { whoIsTold } from '#src/domain/passed-on/caretakers.ts';
import { mayWriteAgainAt, mostAnHour } from '#src/domain/passed-on/hourly-limit.ts';
import { type Phrase, phrase, type PhraseArgument } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { PassedOnFacts } from '#src/flows/contract/need.ts';
import { timeOfDay } from '#src/flows/words/moment-words.ts';
import { nameWords } from '#src/flows/words/officer-words.ts';
import { writerWords } from '#src/flows/words/passed-on-words.ts';
import { unitOf } from '#src/flows/words/unit-words.ts';
import type { Officers } from './pass-on-screens.ts';

/** What is passed on, if anything, and the line that says so. */
export interface SentOn {
  readonly effects: readonly Effect[];
  readonly line: Phrase;
}

/** To whoever looks after the unit, with the code of a complaint. */
export function toOfficers(text: string, { unit, candidates, passingOn }: Officers, facts: Facts): SentOn {
  const code = passingOn.complaint?.code ?? null;
  const about = { unitId: unit.unitId, text, code, answersId: null };
  return {
    effects: [{ kind: 'pass-on', passedOnId: facts.newIds[0] ?? '', ...about }],
    line: sentLine(nameWords(whoIsTold(candidates)), facts),
  };
}

/** Back to who wrote; nothing, where that is once too often. */
export function backTo(text: string, { passedOn, times }: PassedOnFacts, facts: Facts): SentOn {
  const unit = unitOf(facts.actor);
  const no = tooMany(times, facts);
  if (no || !unit) return { effects: [], line: no ?? phrase('answer-gone') };
  const about = { unitId: unit.unitId, text, code: null, answersId: passedOn.id };
  return {
    effects: [{ kind: 'pass-on', passedOnId: facts.newIds[0] ?? '', ...about }],
    line: answeredLine(writerWords(passedOn), facts),
  };
}

function sentLine(people: PhraseArgument, facts: Facts): Phrase {
  const later = whenLater(facts);
  return later ? phrase('pass-on-sent-later', { people, ...later }) : phrase('pass-on-sent', { people });
}

function answeredLine(who: Phrase, facts: Facts): Phrase {
  const later = whenLater(facts);
  return later ? phrase('answer-sent-later', { who, ...later }) : phrase('answer-sent', { who });
}

/** When it gets there, where that is not now: at night and on holidays nobody is written to. */
function whenLater({ now, zone, isHoliday }: Facts) {
  const at = firstLoudMoment(now, zone, isHoliday);
  if (at === now) return null;
  return { time: timeOfDay(at, zone), on: { day: dayOf(at, zone), style: 'full' } } as const;
}

/** Why no more can be said now, after words at these times; null: it can. */
export function tooMany(times: readonly Instant[], { now, zone }: Facts): Phrase | null {
  const again = mayWriteAgainAt(times, now);
  const words = again === null ? null : { most: mostAnHour, time: timeOfDay(again, zone) };
  return words && phrase('pass-on-too-many', words);
}
