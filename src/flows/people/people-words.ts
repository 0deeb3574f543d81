import type { Instant } from '#src/domain/ids.ts';
import {
  isReached,
  lacksSecretary,
  lastSeen,
  type PersonHere,
  type RoleHere,
  type UnitPeople,
} from '#src/domain/organisation/people.ts';
import { inCommas, type Phrase, phrase, type PhraseArgument } from '#src/domain/words.ts';
import { momentWords } from '#src/flows/words/moment-words.ts';
import { unitWords } from '#src/flows/words/unit-words.ts';

/** 'bí thư Đoàn phường Tân Quý', to stand inside a sentence. */
export function roleWords(
  { role }: Pick<RoleHere, 'role'>,
  unit: Pick<UnitPeople, 'unitName' | 'unitKind'>,
): Phrase {
  return phrase('role-of', { role: phrase(`role-${role}`), unit: unitWords(unit) });
}

/** 'Tân Quý · 2 người', or that it has nobody who reports. */
export function unitButton(unit: UnitPeople): Phrase {
  const key = lacksSecretary(unit) ? 'people-unit-lacking' : 'people-unit';
  return phrase(key, { unit: unit.unitName, n: unit.people.length });
}

/** 'Nguyễn Thị Lan: bí thư Đoàn · Telegram · 09:00 ngày 17/3'. */
export function personLine(person: PersonHere, zone: string): Phrase {
  const roles = person.roles.map(({ role }) => phrase(`role-${role}`));
  const parts = [{ list: roles, joined: 'commas' } as const, channelsOf(person), seenWords(person, zone)];
  return phrase('people-line', { name: person.name, what: { list: parts, joined: 'dots' } });
}

/** A role with its days: 'bí thư Đoàn phường Tân Quý, từ 1/3/2024'. */
export function heldWords(role: RoleHere, unit: UnitPeople): Phrase {
  const since = { day: role.since, style: 'year' } as const;
  const words = { role: roleWords(role, unit), since };
  if (role.until === null) return phrase('people-role', words);
  return phrase('people-role-until', { ...words, until: { day: role.until, style: 'year' } });
}

/** How they are reached, and when they wrote last. */
export function reachWords(person: PersonHere, zone: string): readonly Phrase[] {
  const where = phrase('people-channels', { platforms: channelsOf(person), seen: seenWords(person, zone) });
  return [where, ...(isReached(person) ? [] : [phrase('people-unreached')])];
}

function channelsOf({ channels }: PersonHere): PhraseArgument {
  const names = [...new Set(channels.map(({ platform }) => platform))];
  return inCommas(names.map((platform) => phrase('platform-name', { platform })));
}

function seenWords(person: PersonHere, zone: string): Phrase {
  const at: Instant | null = lastSeen(person);
  return at === null ? phrase('people-not-seen') : phrase('people-seen', { at: momentWords(at, zone) });
}
