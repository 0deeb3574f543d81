import { longestReason } from '#src/domain/decision.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { ObligationStatus } from '#src/domain/obligation/obligation.ts';
import { isAwaitingReview, obligationStatus } from '#src/domain/obligation/obligation-status.ts';
import { whyNoMakeUpDay } from '#src/domain/obligation/make-up-day.ts';
import { parseDate } from '#src/domain/answer/date.ts';
import { addDays } from '#src/domain/calendar.ts';
import { charactersOf } from '#src/domain/text/characters.ts';
import { isSeen, seenText } from '#src/domain/text/seen-text.ts';
import { readMakeUp, readMakeUpDay, saysWhy } from '#src/domain/waiver/make-up-said.ts';
import { openQuestion } from '#src/domain/waiver/request.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts, TopicRoom } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { done, keep, needs, type Outcome, say, show } from '#src/flows/contract/outcome.ts';
import { noticeRepliedTo } from '#src/flows/contract/replied-to.ts';
import type { Reminded } from '#src/flows/contract/need.ts';
import { idle, reviveBy, type Topic } from '#src/flows/contract/topic.ts';
import { ofReply, stillOwed } from '#src/flows/words/reminded.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';
import { unitOf } from '#src/flows/words/unit-words.ts';
import { startAnswering } from './talk.ts';
import { dayScreen, noDayLine, whichScreen, whyScreen } from './ask-screens.ts';
import { type Named, waiverPicks as picks, waiverTopic, type WaiverTopic } from './topic.ts';

export const waiverRoom: TopicRoom<WaiverTopic> = {
  revive: reviveBy(waiverTopic),
  step: waiverStep,
  show: ask,
  takesWords: ({ obligationId }) => obligationId !== null,
};

/** What was said already. */
type Said = Pick<WaiverTopic, 'reason' | 'makeUp'>;

/** Something the person was reminded of (on that day; null: the last time) will not take place: which, and why. */
export function startWaiver(on: LocalDate | null, topic: Topic, facts: Facts): Outcome {
  const { reminded } = facts.found;
  if (!reminded) return needs({ kind: 'reminded', on });
  const own = ownOf(reminded, facts);
  return askOf(stillOwed(own), facts) ?? nothingToAsk(own, topic, facts);
}

/** Days around today in which what is held on a day is what one speaks of. */
const daysAround = { before: 30, after: 14 } as const;

/** The same where it is to be made up on another day; nobody has to have been reminded of it. */
export function startMakeUp(topic: Topic, facts: Facts): Outcome {
  const unit = unitOf(facts.actor);
  const { reminded, unitPlan } = facts.found;
  if (!reminded || (unit && !unitPlan))
    return needs(
      { kind: 'reminded', on: noticeRepliedTo(facts)?.on ?? null },
      ...(unit ? [{ kind: 'unit-plan', unitId: unit.unitId } as const] : []),
    );
  const own = ownOf(reminded, facts);
  const owed = own.length > 0 ? stillOwed(own) : makeUpable(facts);
  return askOf(owed, facts, { makeUp: { on: null } }) ?? nothingToAsk(own, topic, facts);
}

const canBeMadeUp: ReadonlySet<ObligationStatus> = new Set(['not-open', 'open', 'due-soon', 'overdue']);

/** What is held about now and was not reported, of the unit’s whole plan: also what is yet to come. */
export function makeUpable(facts: Facts): readonly Named[] {
  const [from, to] = [addDays(facts.today, -daysAround.before), addDays(facts.today, daysAround.after)];
  return (facts.found.unitPlan ?? [])
    .filter(({ obligation, progress }) => {
      const { scope, eventOn, atLeast } = obligation;
      const isAround = eventOn !== null && from <= eventOn && eventOn <= to;
      const isOpen = atLeast > 0 && canBeMadeUp.has(obligationStatus(obligation, progress, facts));
      const isWaiting = progress.waiver === 'asked' || isAwaitingReview(obligation, progress);
      return scope === 'each' && isAround && isOpen && !isWaiting;
    })
    .map(({ obligation: { id: obligationId, short: title } }) => ({ obligationId, title }));
}

/** What all wards fulfil together is not one ward's to call off. */
function ownOf(reminded: readonly Reminded[], facts: Facts): readonly Reminded[] {
  return ofReply(reminded, facts).filter(({ scope }) => scope === 'each');
}

/** Why it is not asked: it waits already, for the ward's own answer or an officer's, or nothing is known that it could be about. */
function nothingToAsk(own: readonly Reminded[], topic: Topic, facts: Facts): Outcome {
  const titles = own.map(({ title }) => title);
  if (titles.length === 0) return done(topic, keep([phrase('waiver-nothing')]));
  const { ownRequests } = facts.found;
  if (!ownRequests) return needs({ kind: 'own-requests', waiverId: null });
  const asked = ownRequests.find((request) => openQuestion(request) && titles.includes(request.title));
  if (asked) return startAnswering(asked.id, topic, facts);
  return done(topic, keep([phrase('waiver-waits', { titles: { list: titles, joined: 'commas' } })]));
}

/** Asks about the only one, or which of several; null where there is none. */
export function askOf(own: readonly Named[], facts: Facts, said: Said = {}): Outcome | null {
  const [only, ...others] = own;
  if (!only) return null;
  if (others.length === 0) return about(only, said, facts);
  const choices = own.map(({ obligationId, title }) => ({ obligationId, title }));
  return ask({ kind: 'waiver', obligationId: null, title: '', choices, ...said }, facts);
}

function waiverStep(topic: WaiverTopic, input: Input, facts: Facts): Outcome {
  const picked = picks.read(input);
  const { obligationId, makeUp } = topic;
  if (picked?.pick === 'cancel')
    return done(idle, say([phrase(makeUp ? 'make-up-cancelled' : 'waiver-cancelled')], [menuRow(facts)]));
  if (obligationId === null) {
    const which = picked?.pick === 'waive' ? topic.choices[picked.index] : undefined;
    return which ? about(which, saidIn(topic), facts) : ask(topic, facts, [phrase('pick-one')]);
  }
  if (picked?.pick === 'make-up') return ask({ ...topic, makeUp: { on: null } }, facts);
  if (picked?.pick === 'not-at-all') return ask(withoutDay(topic), facts);
  const typed = input.kind === 'text' ? input.text : '';
  if (makeUp?.on === null) return typed === '' ? ask(topic, facts) : dayTyped(topic, typed, facts);
  const said = picked?.pick === 'same-reason' ? (topic.reason ?? '') : typed;
  if (picked?.pick !== 'same-reason') {
    const other = otherDaySaid(topic, typed, facts);
    if (other) return other;
  }
  return takeReason(topic, said, facts);
}

/** Who is asked for a reason may name another day instead, `làm bù ngày 24/3`, or the right one. */
function otherDaySaid(topic: WaiverTopic, typed: string, facts: Facts): Outcome | null {
  if (topic.makeUp) {
    const read = parseDate(typed, { today: facts.saidOn, prefer: 'future' });
    return read.kind === 'understood' ? withDay(topic, read.on, facts) : null;
  }
  const said = readMakeUp(typed, facts.saidOn);
  if (said.kind === 'nothing') return null;
  if (said.kind === 'no-day') return ask({ ...topic, makeUp: { on: null } }, facts);
  return withDay(saysWhy(typed) ? { ...topic, reason: typed } : topic, said.on, facts);
}

function dayTyped(topic: WaiverTopic, typed: string, facts: Facts): Outcome {
  const read = readMakeUpDay(typed, facts.saidOn);
  if (read.kind === 'understood') return withDay(topic, read.on, facts);
  if (read.reason === 'no-such-day')
    return askDayAgain(topic, phrase('make-up-no-such-day', { said: read.said }), facts);
  return askDayAgain(topic, phrase('make-up-no-date'), facts);
}

/** A day was said: whether it will do is looked up. */
function withDay(topic: WaiverTopic, on: LocalDate, facts: Facts): Outcome {
  const { obligationId } = topic;
  if (obligationId === null) return ask(topic, facts);
  const { toMakeUp } = facts.found;
  if (toMakeUp === undefined) return needs({ kind: 'to-make-up', obligationId });
  if (!toMakeUp) return done(idle, say([phrase('duty-gone'), phrase('menu-hint')]));
  const why = whyNoMakeUpDay(on, toMakeUp, facts.today);
  if (why) return askDayAgain(topic, noDayLine(on, why, toMakeUp, facts.today), facts);
  return ask({ ...topic, makeUp: { on } }, facts);
}

function takeReason(topic: WaiverTopic, said: string, facts: Facts): Outcome {
  const { obligationId, title, makeUp } = topic;
  const reason = seenText(said).trim();
  if (obligationId === null || !isReason(reason)) return ask(topic, facts);
  const { length } = charactersOf(reason);
  if (length > longestReason)
    return ask(withoutReason(topic), facts, [phrase('waiver-too-long', { length, max: longestReason })]);
  const waiverId = facts.newIds[0] ?? '';
  const on = makeUp?.on ?? null;
  const line =
    on === null
      ? phrase('waiver-asked', { title })
      : phrase('make-up-asked', { title, on: { day: on, style: 'full' } });
  return done(
    idle,
    { kind: 'ask-waiver', waiverId, obligationId, reason, ...(on !== null && { madeUpOn: on }) },
    keep([line], [menuRow(facts)]),
  );
}

/** Something that an officer can read: a word, a number, or a picture at least. */
function isReason(said: string): boolean {
  return isSeen(said) && /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(said);
}

/** It is about that duty: what lacks is asked. */
function about({ obligationId, title }: Named, said: Said, facts: Facts): Outcome {
  const topic: WaiverTopic = { kind: 'waiver', obligationId, title, choices: [], ...said };
  const on = said.makeUp?.on ?? null;
  return on === null ? ask(topic, facts) : withDay(topic, on, facts);
}

function ask(topic: WaiverTopic, facts: Facts, before: readonly Phrase[] = []): Outcome {
  if (topic.obligationId === null) return done(topic, show(whichScreen(topic, before)));
  if (topic.makeUp?.on === null) return done(topic, show(dayScreen(topic, facts.today, before)));
  return done(topic, show(whyScreen(topic, before)));
}

/** What is wrong with a day asks for another one. */
function askDayAgain(topic: WaiverTopic, line: Phrase, facts: Facts): Outcome {
  const asked: WaiverTopic = { ...topic, makeUp: { on: null } };
  return done(asked, show(dayScreen(asked, facts.today, [line], true)));
}

function saidIn({ reason, makeUp }: WaiverTopic): Said {
  return { ...(reason !== undefined && { reason }), ...(makeUp && { makeUp }) };
}

function withoutDay(topic: WaiverTopic): WaiverTopic {
  const { makeUp: _, ...rest } = topic;
  return rest;
}

function withoutReason(topic: WaiverTopic): WaiverTopic {
  const { reason: _, ...rest } = topic;
  return rest;
}
