import { describe, expect, test } from 'vitest';
import type { AnnouncedFile, AnnouncedUnit } from '#src/domain/announcement/announcement.ts';
import type { Actor } from '#src/domain/organisation/organisation.ts';
import type { PersonId, UnitId } from '#src/domain/ids.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { IncomingEvent } from '#src/flows/contract/input.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Topic, Topics } from '#src/flows/contract/topic.ts';
import { factsOf, officer, secretary } from '#test/support/flow-facts.ts';
import { stepThrough } from '#test/support/step-through.ts';
import { topics } from '#test/support/topics.ts';

const ward: AnnouncedUnit = {
  unitId: 'tan-quy' as UnitId,
  unitName: 'Tân Quý',
  unitKind: 'ward',
  isOwn: false,
  people: [{ personId: 'lan' as PersonId, roles: ['secretary'], channels: [] }],
};
const photo = { fileRef: 'f', uniqueRef: 'u', albumId: 'a', sentAs: 'photo', bytes: null } as const;
const pdf = { ...photo, file: { name: 'ke-hoach.pdf', mime: 'application/pdf' } };
const file = (over: Partial<AnnouncedFile> = {}): AnnouncedFile => ({
  photoId: 'f1',
  state: 'stored',
  sha256: 'a'.repeat(64),
  mime: 'image/jpeg',
  bytes: 9,
  fileName: null,
  ...over,
});
const asked: Topics['announce'] = { ...topics.announce, written: null, at: { at: 'text' } };
const preview = topics.announce;

function said(
  topic: Topic,
  event: IncomingEvent | string,
  over: Partial<Facts['found']> = {},
  facts: Partial<Facts> = {},
) {
  const given = factsOf({
    actor: officer,
    ...facts,
    found: { audience: [ward], announcementFiles: [], ...over },
  });
  const happened = typeof event === 'string' ? ({ kind: 'text', text: event } as const) : event;
  const { conversation, effects } = stepThrough(topic, happened, given);
  const screens = effects.flatMap((effect) => (effect.kind === 'say' ? [effect.screen] : []));
  return {
    topic: conversation.topic as Topics['announce'],
    keys: screens.flatMap(({ lines }) => lines.map(({ key }) => key)),
    done: effects.filter(({ kind }) => kind !== 'say'),
    choosing: screens.at(-1)?.choosing,
  };
}
const pressed = (topic: Topics['announce'], pick: string, over: Partial<Facts['found']> = {}) => {
  const asking = { revision: 1, choosing: true, options: [{ value: { pick }, label: 'x' }] };
  const given = factsOf({ actor: officer, found: { audience: [ward], announcementFiles: [], ...over } });
  return stepThrough(topic, { kind: 'button', data: 'q.1.0', messageId: '1' }, given, asking);
};
const kindsOf = (effects: readonly Effect[]) =>
  effects.map(({ kind }) => kind).filter((kind) => kind !== 'say');

describe('what an officer writes', () => {
  test.each(['1', '2', '12.', 'gì cũng được'])('is the text, also “%s”', (text) => {
    expect(said(asked, text).topic.written?.text).toBe(text);
    expect(said(asked, ' ').choosing).toBe(false);
  });

  test('of 4,000 characters is taken, and of more is told to be too long; what was there stays', () => {
    expect(said(asked, 'a'.repeat(4000)).keys).not.toContain('announce-too-long');
    const { keys, topic } = said({ ...asked, written: preview.written }, 'a'.repeat(4001));
    expect(keys).toContain('announce-too-long');
    expect(topic.written).toEqual(preview.written);
  });

  test('behind a text is added, or takes its place, and is never lost', () => {
    const more = said(preview, 'Nhớ mang sổ.').topic;
    const still = said(more, 'Và bút.').topic;
    const append = pressed(still, 'append').conversation.topic as Topics['announce'];
    expect(append.written?.text).toBe('Họp lúc 8h\n\nNhớ mang sổ.\n\nVà bút.');
    const replace = pressed(more, 'replace').conversation.topic as Topics['announce'];
    expect(replace.written?.text).toBe('Nhớ mang sổ.');
    const tooLong = said(
      { ...preview, written: { text: 'a'.repeat(3999), messageId: null } },
      'Nhớ mang sổ.',
    );
    const { conversation } = pressed(tooLong.topic, 'append');
    expect((conversation.topic as Topics['announce']).at).toMatchObject({ more: { text: 'Nhớ mang sổ.' } });
  });

  test.each([
    ['a sticker', { kind: 'unsupported', what: 'sticker' }, 'announce-only-text-and-photos'],
    ['a voice message', { kind: 'unsupported', what: 'voice' }, 'announce-only-text-and-photos'],
    ['a file of 50 MB', { kind: 'bad-file', reason: 'not-an-image' }, 'announce-file-too-large'],
    ['a picture of 50 MB', { kind: 'bad-file', reason: 'too-large' }, 'announce-file-too-large'],
    ['another message that was changed', { kind: 'edited', messageId: '9', text: 'x' }, 'announce-edited'],
  ] satisfies readonly [string, IncomingEvent, string][])('stays while %s is answered', (_, event, key) => {
    const { keys, topic, done } = said(preview, event);
    expect(keys).toContain(key);
    expect([topic.written, done]).toEqual([preview.written, []]);
  });

  test('is changed with its message', () => {
    expect(said(preview, { kind: 'edited', messageId: '7', text: 'Họp lúc 9h' }).topic.written?.text).toBe(
      'Họp lúc 9h',
    );
  });
});

describe('photos and a file', () => {
  test('are attached without a word until no more come; what stands under the first is the text', () => {
    const event = { kind: 'photo', photo, caption: 'Họp giao ban' } as const;
    const { topic, keys, done } = said(asked, event);
    expect([topic.written?.text, keys, kindsOf(done)]).toEqual([
      'Họp giao ban',
      [],
      ['attach', 'await-photos'],
    ]);
    expect(said(topic, { kind: 'photos-complete' }, { announcementFiles: [file()] }).keys).toContain(
      'announcement',
    );
  });

  test('are ten, and one', () => {
    const ten = { announcementFiles: Array.from({ length: 10 }, () => file()) };
    expect(said(preview, { kind: 'photo', photo, caption: null }, ten).keys).toContain(
      'announce-too-many-photos',
    );
    const bad = { kind: 'bad-file', reason: 'not-an-image', as: pdf } as const;
    expect(kindsOf(said(preview, bad).done)).toEqual(['attach', 'await-photos']);
    expect(said(preview, bad, { announcementFiles: [file({ fileName: 'a.pdf' })] }).keys).toContain(
      'announce-one-file',
    );
  });

  test('that are not stored yet are waited for by what is to go at once, and not by what goes later', () => {
    const pending = { announcementFiles: [file({ state: 'pending' })] };
    expect(kindsOf(pressed(preview, 'send', pending).effects)).toEqual([]);
    expect(kindsOf(pressed({ ...preview, at: { at: 'when' } }, 'morning', pending).effects)).toEqual([
      'announce',
    ]);
  });

  test('that cannot be read are said to be left out', () => {
    const { keys } = said(
      preview,
      { kind: 'photos-complete' },
      { announcementFiles: [file({ state: 'refused' })] },
    );
    expect(keys).toContain('announce-files-lost');
  });
});

describe('an announcement', () => {
  test('to nobody is not sent, and says so', () => {
    const { effects, conversation } = pressed(preview, 'send', { audience: [{ ...ward, people: [] }] });
    expect([kindsOf(effects), conversation.topic.kind]).toEqual([[], 'announce']);
  });

  test('goes to the units and roles that were picked', () => {
    const { effects } = pressed(preview, 'send');
    expect(effects).toContainEqual(
      expect.objectContaining({
        kind: 'announce',
        roles: ['secretary'],
        unitIds: ['tan-quy'],
        text: 'Họp lúc 8h',
      }),
    );
  });

  test('that is left drops what was attached', () => {
    expect(kindsOf(pressed(preview, 'stop', { announcementFiles: [file()] }).effects)).toEqual([
      'detach-all',
    ]);
  });

  test('is nothing that a secretary can begin', () => {
    const { keys, topic } = said(
      { kind: 'idle' },
      { kind: 'command', name: 'thongbao', argument: '' },
      {},
      { actor: secretary },
    );
    expect([keys[0], topic.kind]).toEqual(['command-not-yours', 'idle']);
  });
});

describe('somebody who has not answered an announcement', () => {
  const reader = { ...secretary, hasUnread: true } as Actor;
  const told = { announcementTold: { id: 'n1', readAt: null }, unitPlan: [], unitsAround: [] };
  const hears = (text: string, actor = reader) => said({ kind: 'idle' }, text, told, { actor });

  test.each(['dạ em nhận rồi ạ', 'ok', '👍', 'cảm ơn chị'])('and writes “%s” has read it', (text) => {
    expect(hears(text)).toMatchObject({ keys: ['announcement-read'], done: [{ kind: 'note-read' }] });
  });

  test.each(['Họp ở phòng nào vậy ạ?', 'có cần mang máy tính không ạ'])(
    'and asks “%s” is led to the officer',
    (text) => {
      expect(hears(text).done).toEqual([{ kind: 'note-read', announcementId: 'n1' }]);
    },
  );

  test.each(['hạn nộp khi nào', 'còn thiếu báo cáo gì'])('and asks “%s” is answered by the bot', (text) => {
    expect(hears(text).done).toEqual([]);
  });

  test('and has answered it since is heard as ever', () => {
    expect(hears('ok', secretary).keys).toEqual(['nod-heard']);
  });
});
