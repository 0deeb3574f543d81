import { daysBetween } from '#src/domain/calendar.ts';
import type { ItemStanding, OccurrenceStanding } from '#src/domain/obligation/item-standing.ts';
import { isMet } from '#src/domain/obligation/obligation-status.ts';
import { inCommas, type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { deadlineWords, limitWords, untilWords } from '#src/flows/words/deadline-words.ts';
import { occurrenceTitle } from '#src/flows/words/occurrence-words.ts';
import { madeUpWords } from '#src/flows/words/made-up-words.ts';
import { reviewWords } from '#src/flows/words/review-words.ts';
import { extendedWards, missingWards, progressWords } from '#src/flows/words/progress-words.ts';

const mostWardsNamed = 20;

/** A line on one occurrence: its mark, its title, its status in words and how far it is. */
export function statusLine(one: OccurrenceStanding, item: ItemStanding, facts: Facts): Phrase {
  if (item.state === 'continuing') return continuingLine(one);
  const looked = one.duty && !one.isWaiting ? reviewWords(one.duty.progress) : [];
  const parts = [
    ...(one.status === 'waived' ? [] : madeUpWords(one.duty?.obligation.madeUpOn)),
    statusWords(one, facts),
    ...progressParts(one, facts),
    ...looked,
    ...waiverParts(one),
    ...makingUp(one),
  ];
  const said = inCommas(parts);
  const wards = one.status === 'not-open' ? null : one.wards;
  const state = [...missingWards(wards, mostWardsNamed), ...extendedWards(wards, mostWardsNamed)].reduce(
    (before, next) => phrase('obligations-then', { said: before, next }),
    said,
  );
  const mark = one.isWaiting ? 'waiver-asked' : one.status;
  return phrase(`status-line-${mark}`, { title: occurrenceTitle(one, item), state });
}

/** 'còn 2 ngày, hạn 24/9', 'xong ngày 23/9', 'trễ 2 ngày, hạn 24/9'. */
function statusWords(one: OccurrenceStanding, { today }: Facts): Phrase {
  const { status, opensOn, eventOn, dueOn, duty } = one;
  const [due, limit] = [deadlineWords(one), limitWords(one)];
  if (one.isWaiting && duty && duty.progress.waiver !== 'asked') return phrase('status-awaits-review');
  if (one.isWaiting && one.wards?.waiting === 0 && (one.wards.toReview ?? 0) > 0)
    return phrase('status-awaits-review');
  if (one.isWaiting) return phrase('status-waiver-asked');
  switch (status) {
    case 'not-open':
      return eventOn
        ? phrase('status-not-open-event', { on: { day: eventOn, style: 'short' } })
        : phrase('status-not-open', { on: { day: opensOn, style: 'short' } });
    case 'met':
    case 'met-late': {
      const on = duty?.progress.metOn;
      if (!on) return phrase('status-met-undated');
      return phrase(`status-${status}`, { on: { day: on, style: 'short' }, due });
    }
    case 'overdue':
      return dueOn === today
        ? phrase('when-overdue-today', { until: untilWords(one, today) })
        : phrase('status-overdue', { limit, days: daysBetween(dueOn, today) });
    case 'due-soon':
      return dueOn === today
        ? phrase('status-due-today', { limit: limitWords(one, untilWords(one, today)) })
        : phrase('status-due-soon', { limit, days: daysBetween(today, dueOn) });
    case 'open':
    case 'missed':
      return phrase(`status-${status}`, { limit });
    case 'waived':
      return phrase('status-waived');
  }
}

/** Wards below that make it up on another day. */
function makingUp({ wards }: OccurrenceStanding): readonly Phrase[] {
  const units = (wards?.makingUp ?? []).slice(0, mostWardsNamed);
  if (units.length === 0) return [];
  const list = units.map(({ unitName: unit, on: day }) =>
    phrase('wards-making-up-one', { unit, on: { day, style: 'short' } }),
  );
  return [phrase('wards-making-up', { units: { list, joined: 'commas' } })];
}

/** How far it is: of what is not done, and of whatever counts more than one report. */
function progressParts(one: OccurrenceStanding, facts: Facts): readonly Phrase[] {
  const { duty, wards, status } = one;
  if (status === 'not-open' || status === 'waived' || (one.isWaiting && !wards)) return [];
  const isPlain = duty && !wards && duty.obligation.measure === 'reports' && duty.obligation.atLeast === 1;
  if (isPlain && isMet(duty.obligation, duty.progress)) return [];
  return progressWords(one, facts);
}

/** A request that was turned down explains why the duty still stands. */
function waiverParts({ duty, status }: OccurrenceStanding): readonly Phrase[] {
  const isOpen = status === 'open' || status === 'due-soon' || status === 'overdue' || status === 'missed';
  return isOpen && duty?.progress.waiver === 'declined' ? [phrase('status-waiver-declined')] : [];
}

function continuingLine({ duty, wards }: OccurrenceStanding): Phrase {
  if (wards && !duty)
    return phrase('status-continuing-wards', { n: wards.reports, met: wards.met, of: wards.of });
  return phrase('status-continuing', { n: duty?.progress.reports ?? 0 });
}
