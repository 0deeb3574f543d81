import { describe, expect, test } from 'vitest';
import { isRare } from '#src/adapters/postgres/turn/effects.ts';
import { turnSql } from '#src/adapters/postgres/turn/turn-sql.ts';
import type {
  AccountId,
  GroupId,
  LocalDate,
  MembershipId,
  ObligationId,
  PersonId,
  PhotoId,
  ReportId,
  UnitId,
} from '#src/domain/ids.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import { change, now, update } from '#test/support/seeded-store.ts';

const reportId = 'r1' as ReportId;
const obligationId = 'o1' as ObligationId;
const photo = { fileRef: 'f', uniqueRef: 'u', albumId: null, sentAs: 'photo', bytes: null } as const;

/** How an effect by itself is written: by which parts of the statement, or after it. */
type Expected = readonly string[] | 'after it';

const expected: {
  readonly [Kind in Effect['kind']]: readonly [Extract<Effect, { kind: Kind }>, Expected];
} = {
  say: [{ kind: 'say', screen: { lines: [], rows: [], choosing: false } }, []],
  'await-photos': [{ kind: 'await-photos' }, []],
  answer: [{ kind: 'answer', reportId, answers: { members: 1 } }, ['answered']],
  submit: [
    { kind: 'submit', reportId, happenedOn: null, reason: 'sent' },
    ['submitted', 'versioned', 'replaced'],
  ],
  'start-report': [
    {
      kind: 'start-report',
      reportId,
      unitId: 'u1' as UnitId,
      obligationId,
      formId: 'green-sunday',
      formVersion: 1,
      answers: {},
      replacesId: null,
    },
    ['started'],
  ],
  // Photos join a report that begins in the same turn.
  'adopt-photos': [{ kind: 'adopt-photos', reportId, since: now }, []],
  'add-photo': [
    { kind: 'add-photo', photoId: 'p1' as PhotoId, reportId, photo, isTooMany: false },
    ['photographed'],
  ],
  'acknowledge-photos': [{ kind: 'acknowledge-photos', reportId: null }, ['acknowledged']],
  reopen: [{ kind: 'reopen', reportId }, 'after it'],
  'count-also': [{ kind: 'count-also', reportId, obligationIds: [] }, 'after it'],
  'enter-for': [{ kind: 'enter-for', reportId, knows: null }, 'after it'],
  'correct-sent': [{ kind: 'correct-sent', reportId, answers: {}, happenedOn: null }, 'after it'],
  discard: [{ kind: 'discard', reportId }, 'after it'],
  'join-photos': [{ kind: 'join-photos', reportId, since: now, until: now }, 'after it'],
  'release-photos': [{ kind: 'release-photos', reportId, albumId: null, since: now, until: now }, 'after it'],
  'note-late-photos': [{ kind: 'note-late-photos', reportId }, 'after it'],
  join: [{ kind: 'join', code: 'C', personId: 'p1' as PersonId, name: 'Lan', language: 'vi' }, 'after it'],
  'set-reachable': [{ kind: 'set-reachable', reachable: true }, 'after it'],
  'issue-channel-code': [{ kind: 'issue-channel-code', code: '482913' }, 'after it'],
  'link-channel': [{ kind: 'link-channel', code: '482913' }, 'after it'],
  'prefer-channel': [{ kind: 'prefer-channel', accountId: 'a1' as AccountId }, 'after it'],
  'set-language': [{ kind: 'set-language', language: 'en' }, 'after it'],
  snooze: [{ kind: 'snooze', obligationIds: [obligationId] }, 'after it'],
  'ask-waiver': [{ kind: 'ask-waiver', waiverId: 'w1', obligationId, reason: 'mưa' }, 'after it'],
  'decide-waiver': [{ kind: 'decide-waiver', waiverId: 'w1', verdict: 'granted' }, 'after it'],
  'withdraw-waiver': [{ kind: 'withdraw-waiver', waiverId: 'w1' }, 'after it'],
  'undo-waivers': [{ kind: 'undo-waivers', batchId: 'b1', waiverIds: ['w1'] }, 'after it'],
  'ask-back': [{ kind: 'ask-back', waiverId: 'w1', text: 'mấy giờ?' }, 'after it'],
  'answer-question': [{ kind: 'answer-question', waiverId: 'w1', text: '8 giờ' }, 'after it'],
  'correct-as-seen': [{ kind: 'correct-as-seen', reportId, version: 1, isExplained: false }, 'after it'],
  'review-reports': [
    {
      kind: 'review-reports',
      batchId: 'b1',
      verdict: 'returned',
      reason: 'quick:photos',
      reports: [{ id: reportId, version: 1 }],
    },
    'after it',
  ],
  'undo-review': [{ kind: 'undo-review', batchId: 'b1', reportIds: [reportId] }, 'after it'],
  'remind-now': [{ kind: 'remind-now', obligationIds: [obligationId], tellAt: now, line: null }, 'after it'],
  extend: [
    {
      kind: 'extend',
      batchId: 'b1',
      obligations: [{ id: obligationId, dueOn: '2024-03-19' as LocalDate }],
      until: '2024-03-25' as LocalDate,
      reason: 'mưa',
    },
    'after it',
  ],
  'undo-extension': [{ kind: 'undo-extension', batchId: 'b1', obligationIds: [obligationId] }, 'after it'],
  attach: [
    {
      kind: 'attach',
      announcementId: 'n1',
      unitId: 'u1' as UnitId,
      photoId: 'p1' as PhotoId,
      photo,
      file: null,
    },
    'after it',
  ],
  'detach-all': [{ kind: 'detach-all', announcementId: 'n1' }, 'after it'],
  announce: [
    {
      kind: 'announce',
      announcementId: 'n1',
      unitId: 'u1' as UnitId,
      text: 'Họp lúc 8h',
      roles: ['secretary'],
      unitIds: [],
      sendAt: now,
    },
    'after it',
  ],
  'take-back-announcement': [{ kind: 'take-back-announcement', announcementId: 'n1' }, 'after it'],
  'chase-announcement': [{ kind: 'chase-announcement', announcementId: 'n1' }, 'after it'],
  'note-read': [{ kind: 'note-read', announcementId: 'n1' }, 'after it'],
  'pass-on': [
    {
      kind: 'pass-on',
      passedOnId: 'w1',
      unitId: 'u1' as UnitId,
      text: 'em cần hỏi',
      code: null,
      answersId: null,
    },
    'after it',
  ],
  'note-complaint': [
    { kind: 'note-complaint', complaintId: 'c1', code: 'K7QM4X', unitId: 'u1' as UnitId },
    'after it',
  ],
  'end-role': [
    { kind: 'end-role', membershipId: 'm1' as MembershipId, on: '2024-03-17' as LocalDate, reason: 'nghỉ' },
    'after it',
  ],
  'move-role': [
    { kind: 'move-role', membershipId: 'm1' as MembershipId, toUnitId: 'u1' as UnitId, reason: 'nghỉ' },
    'after it',
  ],
  'hand-over': [
    { kind: 'hand-over', membershipId: 'm1' as MembershipId, toPersonId: 'p1' as PersonId, reason: 'nghỉ' },
    'after it',
  ],
  'make-invite': [{ kind: 'make-invite', code: 'C', unitId: 'u1' as UnitId, role: 'secretary' }, 'after it'],
  'leave-role': [{ kind: 'leave-role', membershipId: 'm1' as MembershipId }, 'after it'],
  'link-group': [{ kind: 'link-group', code: 'C', title: 'Nhóm', atOnce: true, by: 'Lan' }, 'after it'],
  'confirm-group': [{ kind: 'confirm-group', groupId: 'g1' as GroupId }, 'after it'],
  'drop-group': [{ kind: 'drop-group', groupId: 'g1' as GroupId }, 'after it'],
  'note-full': [{ kind: 'note-full', what: 'people' }, 'after it'],
  'place-group': [{ kind: 'place-group' }, 'after it'],
  'unlink-group': [{ kind: 'unlink-group' }, 'after it'],
  'move-group': [{ kind: 'move-group', newChatId: '-100' }, 'after it'],
};

/** Names of the common table expressions of a turn, besides those that every turn has. */
function partsOf(effects: readonly Effect[]): readonly string[] {
  const { sql } = turnSql([change(null, update('u1'), { effects, messages: [] })]);
  const names = [...sql.matchAll(/(?:WITH|,)\s+(\w+) AS \(/g)].map(([, name]) => name!);
  return names.filter((name) => !['change', 'begun', 'turn', 'taken'].includes(name));
}

describe('an effect', () => {
  test.each(Object.entries(expected))('%s is written by the turn’s statement, or after it', (_kind, row) => {
    const [effect, where] = row;
    expect(partsOf([effect])).toEqual(where === 'after it' ? [] : where);
    expect(isRare(effect)).toBe(where === 'after it');
  });

  test('that hangs on another stands after it in the statement, whichever was asked for first', () => {
    const [[start], [adopt], [answer]] = [
      expected['start-report'],
      expected['adopt-photos'],
      expected.answer,
    ];
    expect(partsOf([adopt, start, answer])).toEqual(['answered', 'started', 'adopted']);
  });
});
