import { plainLetters } from '#src/domain/answer/plain.ts';
import type { UnitId } from '#src/domain/ids.ts';
import { reachesAny } from '#src/domain/organisation/access.ts';
import { readRemindWish, type RemindWish } from '#src/domain/reminding/read-wish.ts';
import {
  type DutyToRemind,
  longestLine,
  standingOf,
  type ToRemind,
  wardsBy,
} from '#src/domain/reminding/to-remind.ts';
import { shownLength } from '#src/domain/text/characters.ts';
import { isSeen, seenText } from '#src/domain/text/seen-text.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import type { Outcome } from '#src/flows/contract/outcome.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { leftOutLines } from './remind-screens.ts';
import { showRemind, withDuties } from './remind.ts';

/** More is no line of this kind. */
const longestWish = 400;

/** `/nhac`, and what follows it: `/nhac cnx 152`. */
export function startRemind(argument: string, facts: Facts): Outcome {
  return withDuties(facts, (all) => {
    if (argument.trim() === '') return showRemind({ at: 'duties', page: 0 }, all, facts);
    const wish = wishIn(argument, all, facts);
    if (wish) return follow(wish, all, facts);
    return showRemind({ at: 'duties', page: 0 }, all, facts, [phrase('remind-unknown')]);
  });
}

/** `nhắc cnx 152`, by an officer where no words are asked for. Null: it names nothing that wards lack. */
export function hearRemind(topic: Topic, input: Input, facts: Facts): Outcome | null {
  if (input.kind !== 'text' || topic.kind === 'report' || input.text.length > longestWish) return null;
  if (!reachesAny(facts.actor, 'remind') || !plainLetters(input.text).startsWith('nhac ')) return null;
  const said = input.text.trim().replace(/^\S+\s+/, '');
  const { toRemind } = facts.found;
  if (!toRemind) return withDuties(facts, () => startRemind('', facts));
  const wish = wishIn(said, toRemind, facts);
  return wish && follow(wish, toRemind, facts);
}

function wishIn(said: string, { duties }: ToRemind, { forms }: Pick<Facts, 'forms'>): RemindWish | null {
  const units = new Map(duties.flatMap(({ wards }) => wards.map((ward) => [ward.unitId, ward] as const)));
  const names = new Map(forms.map(({ id, title, aliases = [] }) => [id, [title.vi, ...aliases]] as const));
  return readRemindWish(said, duties, [...units.values()], names);
}

/** As far as it says what is meant; the rest is asked. */
function follow({ duties, isUnknown, unitIds, line }: RemindWish, all: ToRemind, facts: Facts): Outcome {
  const named = duties.length > 0 ? duties : all.duties.filter((duty) => isLackedBy(duty, unitIds));
  const [duty, ...others] = named;
  if (!duty) return showRemind({ at: 'duties', page: 0 }, all, facts, [phrase('remind-lacks-nothing')]);
  if (others.length > 0 || isUnknown) {
    const among = named.map(({ key }) => key);
    const place = {
      at: 'duties',
      page: 0,
      among,
      ...(unitIds.length > 0 && { unitIds: [...unitIds] }),
    } as const;
    return showRemind(place, all, facts, isUnknown ? [phrase('remind-unknown')] : []);
  }
  const ready = wardsBy(duty, 'ready', all).map(({ unitId }) => unitId);
  const meant = unitIds.length === 0 ? ready : ready.filter((unitId) => unitIds.includes(unitId));
  const place = { duty: duty.key, unitIds: meant };
  const left = leftOut(duty, unitIds, all);
  // The card says by itself why wards are left out.
  if (meant.length === 0)
    return showRemind(
      { at: 'wards', duty: duty.key },
      all,
      facts,
      left.filter(({ key }) => key === 'remind-done-some'),
    );
  const own = seenText(line ?? '').trim();
  if (!isSeen(own)) return showRemind({ at: 'line', ...place }, all, facts, left);
  const length = shownLength(own);
  if (length <= longestLine) return showRemind({ at: 'check', ...place, line: own }, all, facts, left);
  const tooLong = phrase('remind-line-too-long', { length, max: longestLine });
  return showRemind({ at: 'line', ...place }, all, facts, [...left, tooLong]);
}

function isLackedBy({ wards }: DutyToRemind, unitIds: readonly UnitId[]): boolean {
  return wards.some(({ unitId, state }) => state === 'lacks' && unitIds.includes(unitId));
}

/** Wards that were named and are not to be reminded. */
function leftOut(duty: DutyToRemind, unitIds: readonly UnitId[], all: ToRemind): readonly Phrase[] {
  const known = duty.wards.filter((ward) => unitIds.includes(ward.unitId));
  const isDone = unitIds.some((unitId) => known.every((ward) => ward.unitId !== unitId));
  const isAny = known.some((ward) => standingOf(ward, all) !== 'ready');
  return [
    ...(isAny ? leftOutLines(duty, all, ({ unitId }) => unitIds.includes(unitId)) : []),
    ...(isDone ? [phrase('remind-done-some')] : []),
  ];
}
