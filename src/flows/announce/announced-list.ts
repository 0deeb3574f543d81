import type { AnnouncementCard, OwnAnnouncement } from '#src/domain/announcement/announcement.ts';
import { groupBy } from '#src/domain/group-by.ts';
import { clipText } from '#src/domain/text/characters.ts';
import { inLines, type Phrase, phrase, verbatim } from '#src/domain/words.ts';
import type { Facts, TopicRoom } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { after, choosing, done, keep, needs, type Outcome, say, show } from '#src/flows/contract/outcome.ts';
import type { Choice } from '#src/flows/contract/screen.ts';
import { idle, reviveBy, type Topic } from '#src/flows/contract/topic.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';
import { momentWords } from '#src/flows/words/moment-words.ts';
import { pageLine, pageOf, pageRow, pageWithin } from '#src/flows/words/page-row.ts';
import { announcedPicks as picks, announcedTopic, type AnnouncedTopic } from './topic.ts';

export const announcedRoom: TopicRoom<AnnouncedTopic> = {
  revive: reviveBy(announcedTopic),
  step: announcedStep,
  show: showAnnounced,
};

const longestTitle = 40;

/** Who has read an announcement of one's own. */
export function seeAnnounced(announcementId: string, facts: Facts): Outcome {
  return showAnnounced({ kind: 'announced', page: 0, shownId: announcementId }, facts, []);
}

/** What has not gone out goes out no more; what has cannot be taken back. */
export function takeBackAnnounced(announcementId: string, topic: Topic, facts: Facts): Outcome {
  const { announcement } = facts.found;
  if (announcement === undefined) return needs({ kind: 'announcement', announcementId });
  if (!announcement) return done(topic, keep([phrase('announced-gone')]));
  if (announcement.state === 'sent') return done(topic, keep([phrase('announced-too-late')]));
  if (announcement.state === 'taken-back') return done(topic, keep([phrase('announced-taken-already')]));
  return done(
    topic,
    { kind: 'take-back-announcement', announcementId },
    keep([phrase('announced-taken-back')]),
  );
}

function announcedStep(topic: AnnouncedTopic, input: Input, facts: Facts): Outcome {
  const picked = picks.read(input);
  switch (picked?.pick) {
    case 'one':
      return showAnnounced({ ...topic, shownId: picked.id }, facts, []);
    case 'list':
      return showAnnounced({ ...topic, shownId: null }, facts, []);
    case 'page':
      return showAnnounced({ ...topic, page: picked.page }, facts, []);
    case 'take-back':
      return topic.shownId === null
        ? showAnnounced(topic, facts, [])
        : takeBackAnnounced(topic.shownId, idle, facts);
    case 'chase':
      return chase(topic, facts);
    case 'new':
    case undefined:
      return showAnnounced(topic, facts, [phrase('pick-one')]);
  }
}

/** Once: whoever presses it a second time, on an old card, hears that. */
function chase(topic: AnnouncedTopic, facts: Facts): Outcome {
  const { announcement } = facts.found;
  if (topic.shownId === null) return showAnnounced(topic, facts, []);
  const announcementId = topic.shownId;
  if (announcement === undefined) return needs({ kind: 'announcement', announcementId });
  if (!announcement || !mayChase(announcement))
    return showAnnounced(topic, facts, [phrase('announced-chased-already')]);
  const n = unread(announcement).length;
  const chased = { ...announcement, isChased: true };
  return after(
    [{ kind: 'chase-announcement', announcementId }],
    showCard(topic, chased, facts, [phrase('announced-chased', { n })]),
  );
}

function showAnnounced(topic: AnnouncedTopic, facts: Facts, before: readonly Phrase[]): Outcome {
  const { announcement, ownAnnouncements } = facts.found;
  if (topic.shownId !== null) {
    if (announcement === undefined) return needs({ kind: 'announcement', announcementId: topic.shownId });
    if (announcement) return showCard(topic, announcement, facts, before);
  }
  if (!ownAnnouncements) return needs({ kind: 'own-announcements' });
  const gone = topic.shownId === null ? [] : [phrase('announced-gone')];
  return showList({ ...topic, shownId: null }, ownAnnouncements, facts, [...before, ...gone]);
}

function showList(
  topic: AnnouncedTopic,
  all: readonly OwnAnnouncement[],
  facts: Facts,
  before: readonly Phrase[],
): Outcome {
  if (all.length === 0) return done(idle, say([...before, phrase('announced-none')], [menuRow(facts)]));
  const page = pageWithin(topic.page, all.length);
  const rows = [
    ...pageOf(all, page).map((one) => [picks.offer({ pick: 'one', id: one.id }, labelOf(one, facts))]),
    ...pageRow(page, all.length),
  ];
  const lines = [...before, phrase('announced-list', { n: all.length }), ...pageLine(page, all.length)];
  return done({ ...topic, page }, show(choosing(lines, rows)));
}

function labelOf({ text, state, sendAt, sentAt, read, people }: OwnAnnouncement, { zone }: Facts): Phrase {
  const words = {
    text: titleOf(text),
    at: momentWords(sentAt ?? sendAt ?? (0 as never), zone),
    read,
    people,
  };
  return phrase(state === 'sent' ? 'button-announced-one' : 'button-announced-waits', words);
}

function titleOf(text: string): Phrase {
  const [first = ''] = text.split('\n');
  return first === '' ? phrase('announced-photos-only') : verbatim(clipText(first, longestTitle));
}

function showCard(
  topic: AnnouncedTopic,
  card: AnnouncementCard,
  { zone }: Facts,
  before: readonly Phrase[],
): Outcome {
  const { state, text, sendAt, sentAt, people, read } = card;
  const at = momentWords(sentAt ?? sendAt ?? (0 as never), zone);
  const lines = [
    ...before,
    phrase('announced-card', { text: titleOf(text), at, state: phrase(`announced-state-${state}`) }),
    ...(state === 'sent'
      ? [inLines([phrase('announced-read-of', { read, people }), ...unreadLines(card)])]
      : []),
  ];
  const rows: (readonly Choice[])[] = [
    ...(mayChase(card) ? [[picks.offer({ pick: 'chase' }, phrase('button-chase'))]] : []),
    ...(state === 'scheduled' ? [[picks.offer({ pick: 'take-back' }, phrase('button-take-back'))]] : []),
    [picks.offer({ pick: 'list' }, phrase('button-announced'))],
  ];
  return done({ ...topic, shownId: card.id }, show(choosing(lines, rows)));
}

/** Who has got it and not answered. */
function unread({ receipts }: AnnouncementCard): AnnouncementCard['receipts'] {
  return receipts.filter(({ readAt, isTold }) => readAt === null && isTold);
}

function mayChase(card: AnnouncementCard): boolean {
  return card.state === 'sent' && !card.isChased && unread(card).length > 0;
}

/** Who has not read it, and whom it did not get to so far, by unit. */
function unreadLines(card: AnnouncementCard): readonly Phrase[] {
  const untold = card.receipts.filter(({ readAt, isTold }) => readAt === null && !isTold);
  return [
    ...(unread(card).length > 0 ? [phrase('announced-unread', { who: byUnit(unread(card)) })] : []),
    ...(untold.length > 0 ? [phrase('announced-untold', { who: byUnit(untold) })] : []),
    ...(card.isChased ? [phrase('announced-was-chased')] : []),
  ];
}

const mostNamed = 15;

/** 'Tân Quý (Nguyễn Thị Lan), Tây Thạnh (Trần Văn Minh)'. */
function byUnit(receipts: AnnouncementCard['receipts']) {
  const units = groupBy(receipts, ({ unitName }) => unitName);
  const shown = units.slice(0, mostNamed).map((group) =>
    phrase('announced-who', {
      unit: group[0].unitName,
      names: { list: group.map(({ name }) => name), joined: 'commas' },
    }),
  );
  const more = units.length - shown.length;
  return {
    list: [...shown, ...(more > 0 ? [phrase('announced-more', { n: more })] : [])],
    joined: 'commas',
  } as const;
}
