import {
  announcedRoles,
  type AnnouncedRole,
  longestAnnouncement,
  recipientsOf,
  unitsMeant,
} from '#src/domain/announcement/announcement.ts';
import { nextMorning, readSendTime } from '#src/domain/announcement/send-time.ts';
import type { Instant, UnitId } from '#src/domain/ids.ts';
import { firstLoudMoment } from '#src/domain/notice/quiet-hours.ts';
import { reachOf } from '#src/domain/organisation/access.ts';
import { shownLength } from '#src/domain/text/characters.ts';
import { isSeen, seenText } from '#src/domain/text/seen-text.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts, TopicRoom } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { after, done, keep, needs, open, type Outcome, say, show } from '#src/flows/contract/outcome.ts';
import { idle, reviveBy } from '#src/flows/contract/topic.ts';
import { wardsSaid } from '#src/flows/remind/wards-said.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';
import { momentWords } from '#src/flows/words/moment-words.ts';
import { pageWithin } from '#src/flows/words/page-row.ts';
import { unitOf } from '#src/flows/words/unit-words.ts';
import {
  type Draft,
  moreScreen,
  previewScreen,
  textScreen,
  toScreen,
  unitsReached,
  unitsScreen,
  whenScreen,
} from './announce-screens.ts';
import { attachTo } from './attach.ts';
import { announcePicks as picks, announceTopic, type AnnounceTopic } from './topic.ts';

export const announceRoom: TopicRoom<AnnounceTopic> = {
  revive: reviveBy(announceTopic),
  step: (topic, input, facts) => withDraft(topic, facts, (draft) => announceStep(draft, input, facts)),
  show: (topic, facts, before) => withDraft(topic, facts, (draft) => showDraft(draft, facts, before)),
  takesWords: () => true,
};

/** `/thongbao`, and what is announced, where it follows at once. */
export function startAnnounce(text: string, facts: Facts): Outcome {
  const { units } = reachOf(facts.actor, 'announce');
  const own = unitOf(facts.actor);
  const unitId = own && units.includes(own.unitId) ? own.unitId : units[0];
  if (unitId === undefined) return open(idle);
  const topic: AnnounceTopic = {
    kind: 'announce',
    announcementId: facts.newIds[0] ?? '',
    unitId,
    written: null,
    roles: ['secretary'],
    unitIds: null,
    at: { at: 'text' },
  };
  return withDraft(topic, facts, (draft) =>
    text.trim() === '' ? showDraft(draft, facts) : takeText(draft, { text, messageId: null }, facts),
  );
}

function withDraft(topic: AnnounceTopic, { found }: Facts, next: (draft: Draft) => Outcome): Outcome {
  const { audience, announcementFiles: files } = found;
  if (audience && files) return next({ topic, audience, files });
  const { unitId, announcementId } = topic;
  return needs({ kind: 'audience', unitId }, { kind: 'announcement-files', announcementId });
}

function announceStep(draft: Draft, input: Input, facts: Facts): Outcome {
  const { topic } = draft;
  const picked = picks.read(input)?.pick;
  if (picked === 'stop') return leave(draft, phrase('announce-stopped'), facts);
  if (picked === 'sent') return open({ kind: 'announced', page: 0, shownId: null });
  if (input.kind === 'photos-complete') return allThere(draft, facts);
  const attached = attachTo(draft, input, facts, (...before) => showDraft(draft, facts, before));
  if (attached) return attached;
  if (input.kind === 'edited') return takeEdit(draft, input, facts);
  switch (topic.at.at) {
    case 'text':
      if (picked === 'back') return at(draft, { at: 'preview' }, facts);
      if (input.kind === 'text') return takeText(draft, input, facts);
      return showDraft(draft, facts, [phrase('pick-one')]);
    case 'preview':
      return previewStep(draft, input, facts);
    case 'more':
      return moreStep(draft, topic.at.more, input, facts);
    case 'to':
      return toStep(draft, input, facts);
    case 'units':
      return unitsStep(draft, input, facts);
    case 'when':
      return whenStep(draft, input, facts);
  }
}

function previewStep(draft: Draft, input: Input, facts: Facts): Outcome {
  const { topic } = draft;
  const { announcementId } = topic;
  const picked = picks.read(input)?.pick;
  if (picked === 'send') return send(draft, firstLoudMoment(facts.now, facts.zone, facts.isHoliday), facts);
  if (picked === 'when' || picked === 'text' || picked === 'to') return at(draft, { at: picked }, facts);
  if (picked === 'no-files')
    return after(
      [{ kind: 'detach-all', announcementId }],
      at({ ...draft, files: [] }, { at: topic.written ? 'preview' : 'text' }, facts),
    );
  if (input.kind !== 'text') return showDraft(draft, facts, [phrase('pick-one')]);
  if (!topic.written) return takeText(draft, input, facts);
  const text = seenText(input.text).trim();
  if (!isSeen(text)) return showDraft(draft, facts, [phrase('pick-one')]);
  return at(draft, { at: 'more', more: { text, messageId: input.messageId } }, facts);
}

/** Nothing that was written is lost: it is added, or takes the place of the rest, as she says. */
function moreStep(draft: Draft, more: Written, input: Input, facts: Facts): Outcome {
  const picked = picks.read(input)?.pick;
  const before = draft.topic.written?.text ?? '';
  if (picked === 'append') return takeText(draft, { ...more, text: `${before}\n\n${more.text}` }, facts);
  if (picked === 'replace') return takeText(draft, more, facts);
  if (picked === 'keep') return at(draft, { at: 'preview' }, facts);
  if (input.kind !== 'text') return showDraft(draft, facts, [phrase('pick-one')]);
  const text = `${more.text}\n\n${seenText(input.text).trim()}`;
  return at(draft, { at: 'more', more: { text, messageId: input.messageId } }, facts);
}

type Written = NonNullable<AnnounceTopic['written']>;

function takeText(draft: Draft, said: Written, facts: Facts): Outcome {
  const text = seenText(said.text).trim();
  if (!isSeen(text)) return showDraft(draft, facts, [phrase('announce-empty-text')]);
  const length = shownLength(text);
  const tooLong = phrase('announce-too-long', { length, max: longestAnnouncement });
  if (length > longestAnnouncement) return showDraft(draft, facts, [tooLong]);
  const written = { text, messageId: said.messageId };
  return at({ ...draft, topic: { ...draft.topic, written } }, { at: 'preview' }, facts);
}

function takeEdit(draft: Draft, input: Extract<Input, { kind: 'edited' }>, facts: Facts): Outcome {
  const { written } = draft.topic;
  if (written?.messageId !== input.messageId) return showDraft(draft, facts, [phrase('announce-edited')]);
  return takeText(draft, input, facts);
}

/** No more photos came for a moment. */
function allThere(draft: Draft, facts: Facts): Outcome {
  const { at: place } = draft.topic.at;
  const isWritten = place === 'text' || place === 'preview';
  const shown = isWritten ? at(draft, { at: 'preview' }, facts) : showDraft(draft, facts);
  return after([{ kind: 'acknowledge-photos', reportId: null }], shown);
}

function toStep(draft: Draft, input: Input, facts: Facts): Outcome {
  const { topic } = draft;
  const picked = picks.read(input);
  if (picked?.pick === 'role') {
    const roles = toggled(topic.roles, picked.role);
    return showDraft({ ...draft, topic: { ...topic, roles } }, facts);
  }
  if (picked?.pick === 'units') return at(draft, { at: 'units', page: 0 }, facts);
  if (picked?.pick === 'done') return at(draft, { at: 'preview' }, facts);
  const said = saidUnits(draft, input);
  if (said.length > 0) return showDraft({ ...draft, topic: { ...topic, unitIds: said } }, facts);
  return showDraft(draft, facts, [phrase('pick-one')]);
}

function unitsStep(draft: Draft, input: Input, facts: Facts): Outcome {
  const { topic, audience } = draft;
  const picked = picks.read(input);
  const to = (unitIds: UnitId[] | null): Outcome =>
    showDraft({ ...draft, topic: { ...topic, unitIds } }, facts);
  if (picked?.pick === 'done') return at(draft, { at: 'to' }, facts);
  if (picked?.pick === 'page') return at(draft, { at: 'units', page: picked.page }, facts);
  // From all of them the first tick picks one.
  if (picked?.pick === 'unit')
    return to(topic.unitIds === null ? [picked.id] : toggledUnit(topic.unitIds, picked.id));
  if (picked?.pick === 'all-units') return to(topic.unitIds === null ? [] : null);
  const said = saidUnits(draft, input);
  if (said.length === 0) return showDraft(draft, facts, [phrase('pick-one')]);
  return to(said.length === audience.length ? null : said);
}

function whenStep(draft: Draft, input: Input, facts: Facts): Outcome {
  const picked = picks.read(input)?.pick;
  if (picked === 'back') return at(draft, { at: 'preview' }, facts);
  if (picked === 'morning') return send(draft, nextMorning(facts), facts);
  if (input.kind !== 'text') return showDraft(draft, facts, [phrase('pick-one')]);
  const read = readSendTime(input.text, facts);
  if (read.kind === 'unclear') return showDraft(draft, facts, [phrase(`announce-when-${read.reason}`)]);
  return send(draft, read.at, facts, read.isMoved ? [phrase('announce-moved')] : []);
}

/** It is on its way, or will be; until then it can be taken back. */
function send(draft: Draft, sendAt: Instant, facts: Facts, before: readonly Phrase[] = []): Outcome {
  const { topic, audience, files } = draft;
  const again = (line: Phrase): Outcome => at(draft, { at: 'preview' }, facts, [line]);
  const { people } = recipientsOf(audience, topic);
  if (people.length === 0) return again(phrase('announce-nobody'));
  const isLater = sendAt > facts.now;
  if (!topic.written && files.length === 0)
    return at(draft, { at: 'text' }, facts, [phrase('announce-empty-text')]);
  // What is to go out at once waits for nobody; what waits anyway has its photos by then.
  if (!isLater && files.some(({ state }) => state === 'pending'))
    return again(phrase('announce-files-coming'));
  const { announcementId, unitId, roles } = topic;
  const unitIds = unitsMeant(audience, topic).map((unit) => unit.unitId);
  const words = {
    people: people.length,
    ...unitsReached(people, audience),
    at: momentWords(sendAt, facts.zone),
  };
  const line = phrase(isLater ? 'announce-scheduled' : 'announce-sent', words);
  const button = isLater
    ? { value: { action: 'take-back', of: announcementId } as const, label: phrase('button-take-back') }
    : {
        value: { action: 'see-announced', of: announcementId } as const,
        label: phrase('button-see-announced'),
      };
  return done(
    idle,
    { kind: 'announce', announcementId, unitId, text: topic.written?.text ?? '', roles, unitIds, sendAt },
    keep([...before, line], [[button]]),
  );
}

function leave({ topic, files }: Draft, line: Phrase, facts: Facts): Outcome {
  const dropped =
    files.length > 0 ? [{ kind: 'detach-all', announcementId: topic.announcementId } as const] : [];
  return after(dropped, done(idle, say([line], [menuRow(facts)])));
}

function at(draft: Draft, place: AnnounceTopic['at'], facts: Facts, before: readonly Phrase[] = []): Outcome {
  return showDraft({ ...draft, topic: { ...draft.topic, at: place } }, facts, before);
}

function showDraft(draft: Draft, facts: Facts, before: readonly Phrase[] = []): Outcome {
  const { topic, audience } = draft;
  switch (topic.at.at) {
    case 'text':
      return done(topic, show(textScreen(draft, before)));
    case 'preview':
      return done(topic, show(previewScreen(draft, facts, before)));
    case 'more':
      return done(topic, show(moreScreen(topic.at.more.text, before)));
    case 'to':
      return done(topic, show(toScreen(draft, facts, before)));
    case 'units': {
      const page = pageWithin(topic.at.page, audience.filter(({ isOwn }) => !isOwn).length);
      return done({ ...topic, at: { at: 'units', page } }, show(unitsScreen(draft, page, before)));
    }
    case 'when':
      return done(topic, show(whenScreen(facts, before)));
  }
}

function saidUnits({ audience }: Draft, input: Input): UnitId[] {
  return wardsSaid(
    input,
    audience.filter(({ isOwn }) => !isOwn),
  );
}

/** In the order in which they are offered. */
function toggled(roles: readonly AnnouncedRole[], role: AnnouncedRole): AnnouncedRole[] {
  return announcedRoles.filter((one) => (one === role ? !roles.includes(one) : roles.includes(one)));
}

function toggledUnit(unitIds: readonly UnitId[], unitId: UnitId): UnitId[] {
  return unitIds.includes(unitId) ? unitIds.filter((one) => one !== unitId) : [...unitIds, unitId];
}
