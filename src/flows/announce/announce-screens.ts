import { countPlaces } from '#src/domain/allowance/messages-counted.ts';
import {
  type AnnouncedFile,
  announcedRoles,
  type AnnouncedUnit,
  longestAnnouncement,
  messagesEach,
  type Recipient,
  recipientsOf,
} from '#src/domain/announcement/announcement.ts';
import { nextMorning } from '#src/domain/announcement/send-time.ts';
import { firstLoudMoment } from '#src/domain/notice/quiet-hours.ts';
import { inLines, type Phrase, phrase, type PhraseArgument, verbatim } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { choosing } from '#src/flows/contract/outcome.ts';
import type { Choice, Screen } from '#src/flows/contract/screen.ts';
import { announcementLines } from '#src/flows/words/announcement-words.ts';
import { momentWords } from '#src/flows/words/moment-words.ts';
import { pageLine, pageOf, pageRow } from '#src/flows/words/page-row.ts';
import { unitsOrAll } from '#src/flows/words/unit-words.ts';
import { announcePicks as picks, type AnnounceTopic } from './topic.ts';

const stop = picks.offer({ pick: 'stop' }, phrase('button-stop'));
const back = picks.offer({ pick: 'back' }, phrase('button-back'));
const finished = picks.offer({ pick: 'done' }, phrase('button-announce-done'));

/** All that a screen of an announcement is made of. */
export interface Draft {
  readonly topic: AnnounceTopic;
  readonly audience: readonly AnnouncedUnit[];
  readonly files: readonly AnnouncedFile[];
}

/** What is to be announced? */
export function textScreen({ topic, files }: Draft, before: readonly Phrase[]): Screen {
  const has = topic.written !== null || files.length > 0;
  const lines = [
    ...before,
    phrase(has ? 'announce-text-again' : 'announce-text', { max: longestAnnouncement }),
    ...(files.length > 0 ? [filesLine(files)] : []),
  ];
  const rows = has ? [[back, stop]] : [[picks.offer({ pick: 'sent' }, phrase('button-announced'))], [stop]];
  return { lines, rows, choosing: false, about: { kind: 'question' } };
}

/** As they will read it; to whom it goes, and what it costs. */
export function previewScreen(draft: Draft, facts: Facts, before: readonly Phrase[]): Screen {
  const { topic, audience, files } = draft;
  const office = audience.find(({ isOwn }) => isOwn);
  const own = files.filter(({ state }) => state === 'pending' || state === 'stored');
  const lost = files.length - own.length;
  const lines = [
    ...before,
    ...announcementLines({
      officeName: office?.unitName ?? '',
      officeKind: office?.unitKind ?? 'district',
      text: topic.written?.text ?? '',
      isAgain: false,
    }),
    ...(own.length > 0 ? [filesLine(own)] : []),
    ...(lost > 0 ? [phrase('announce-files-lost', { n: lost })] : []),
    inLines([toLine(draft, facts), ...emptyLines(draft), ...laterLines(facts)]),
  ];
  const rows = [
    [
      picks.offer({ pick: 'send' }, phrase('button-announce-send')),
      picks.offer({ pick: 'when' }, phrase('button-announce-when')),
    ],
    [
      picks.offer({ pick: 'text' }, phrase('button-announce-text')),
      picks.offer({ pick: 'to' }, phrase('button-announce-to')),
    ],
    [
      ...(files.length > 0 ? [picks.offer({ pick: 'no-files' }, phrase('button-announce-no-files'))] : []),
      stop,
    ],
  ];
  return choosing(lines, rows);
}

/** More was written beside what is there. */
export function moreScreen(more: string, before: readonly Phrase[]): Screen {
  return choosing(
    [...before, phrase('announce-more', { text: more })],
    [
      [picks.offer({ pick: 'append' }, phrase('button-announce-append'))],
      [picks.offer({ pick: 'replace' }, phrase('button-announce-replace'))],
      [picks.offer({ pick: 'keep' }, phrase('button-announce-keep'))],
    ],
  );
}

/** Which roles, in which units. */
export function toScreen(draft: Draft, facts: Facts, before: readonly Phrase[]): Screen {
  const { topic, audience } = draft;
  const below = audience.filter(({ isOwn }) => !isOwn);
  const chosen = topic.unitIds === null ? below.length : topic.unitIds.length;
  const rows = [
    ...announcedRoles.map((role): readonly Choice[] => {
      const key = topic.roles.includes(role) ? 'button-ticked' : 'button-unticked';
      return [picks.offer({ pick: 'role', role }, phrase(key, { what: phrase(`announce-role-${role}`) }))];
    }),
    [picks.offer({ pick: 'units' }, phrase('button-announce-units', { n: chosen, of: below.length }))],
    [finished],
  ];
  return choosing([...before, phrase('announce-to'), toLine(draft, facts)], rows);
}

/** Units to tick. */
export function unitsScreen(draft: Draft, page: number, before: readonly Phrase[]): Screen {
  const { topic, audience } = draft;
  const below = audience.filter(({ isOwn }) => !isOwn);
  const isTicked = ({ unitId }: AnnouncedUnit): boolean => topic.unitIds?.includes(unitId) ?? true;
  const rows = [
    ...pageOf(below, page).map((unit) => [
      picks.offer(
        { pick: 'unit', id: unit.unitId },
        phrase(isTicked(unit) ? 'button-ticked' : 'button-unticked', { what: unit.unitName }),
      ),
    ]),
    ...pageRow(page, below.length),
    [picks.offer({ pick: 'all-units' }, phrase('button-announce-all-units')), finished],
  ];
  return choosing([...before, phrase('announce-units'), ...pageLine(page, below.length)], rows);
}

/** At what hour. */
export function whenScreen(facts: Facts, before: readonly Phrase[]): Screen {
  const at = momentWords(nextMorning(facts), facts.zone);
  const rows = [[picks.offer({ pick: 'morning' }, phrase('button-announce-morning', { at })), back]];
  return { lines: [...before, phrase('announce-when')], rows, choosing: false, about: { kind: 'question' } };
}

/** 'Gửi tới 21 người ở 11 phường · tốn 13 tin Zalo'. */
export function toLine({ topic, audience, files }: Draft, { bots, now }: Facts): Phrase {
  const { people } = recipientsOf(audience, topic);
  if (people.length === 0) return phrase('announce-to-nobody');
  const units = unitsReached(people, audience);
  const messages = countPlaces(people, bots, now).counted * messagesEach(topic.written?.text ?? '', files);
  const words = { people: people.length, ...units, messages };
  return phrase(messages > 0 ? 'announce-to-cost' : 'announce-to-people', words);
}

/** In how many units they are; of what kind, where it is one. */
export function unitsReached(people: readonly Recipient[], audience: readonly AnnouncedUnit[]) {
  const ids = new Set(people.map(({ unitId }) => unitId));
  const kinds = new Set(audience.filter(({ unitId }) => ids.has(unitId)).map(({ unitKind }) => unitKind));
  const [kind = 'other'] = kinds;
  return { units: ids.size, kind: kinds.size === 1 ? kind : 'other' };
}

function emptyLines({ topic, audience }: Draft): readonly Phrase[] {
  const { empty } = recipientsOf(audience, topic);
  if (empty.length === 0) return [];
  const names: PhraseArgument = unitsOrAll(
    empty.map(({ unitName }) => unitName),
    { of: audience.filter(({ isOwn }) => !isOwn).length, kind: 'ward' },
  );
  return [phrase('announce-empty', { units: names })];
}

function laterLines({ now, zone, isHoliday }: Facts): readonly Phrase[] {
  const at = firstLoudMoment(now, zone, isHoliday);
  return at === now ? [] : [phrase('announce-later', { at: momentWords(at, zone) })];
}

function filesLine(files: readonly AnnouncedFile[]): Phrase {
  const photos = files.filter(({ fileName }) => fileName === null).length;
  const names = files.flatMap(({ fileName }) => (fileName === null ? [] : [verbatim(`📎 ${fileName}`)]));
  const all = [...(photos > 0 ? [phrase('announce-photos', { n: photos })] : []), ...names];
  return inLines(all);
}
