import type { Topic } from '#src/flows/contract/topic.ts';

/** One of each kind, as it stands in a session; a kind that is missing here is an error of types. */
export const topics: { readonly [Kind in Topic['kind']]: Extract<Topic, { kind: Kind }> } = {
  idle: { kind: 'idle' },
  language: { kind: 'language' },
  join: { kind: 'join', code: 'ABCD2345', at: 'confirm', name: 'Lan' },
  'report-list': { kind: 'report-list', at: 'duties', page: 0 },
  repeat: { kind: 'repeat', obligationId: 'o1' as never, unitId: 'tan-quy' as never },
  report: { kind: 'report', reportId: 'r1' as never, stand: { at: 'card' }, saidIn: { '7': 'members' } },
  mend: {
    kind: 'mend',
    reportId: 'r1' as never,
    answers: { members: 48 },
    said: { text: 'đv 48', messageId: '7', on: '2024-03-17' as never, isOfOther: false },
    back: { kind: 'idle' },
  },
  obligations: { kind: 'obligations', at: 'items', page: 2 },
  item: {
    kind: 'item',
    planId: 'p' as never,
    itemId: 'green-sunday',
    page: 0,
    shownId: null,
    from: { at: 'items', page: 0 },
  },
  sent: { kind: 'sent', page: 2, shownId: null },
  channel: { kind: 'channel' },
  waiver: { kind: 'waiver', obligationId: null, title: '', choices: [] },
  reply: {
    kind: 'reply',
    text: '50',
    messageId: '7',
    to: { about: { kind: 'field', reportId: 'r1' as never, fieldId: 'members' }, quote: null },
    back: { kind: 'idle' },
  },
  'pass-on': {
    kind: 'pass-on',
    answersId: null,
    written: { text: 'em cần hỏi', messageId: '7' },
    back: { kind: 'idle' },
  },
  review: {
    kind: 'review',
    at: { at: 'card', shown: { id: 'r1' as never, version: 1 } },
    done: 2,
    skipped: [],
  },
  people: { kind: 'people', place: { at: 'unit', unitId: 'tan-quy' as never, page: 0 } },
  groups: { kind: 'groups', page: 0, dropId: null },
  'choose-unit': {
    kind: 'choose-unit',
    input: { kind: 'command', name: 'viec', argument: '' },
    back: { kind: 'idle' },
  },
  leave: { kind: 'leave', membershipId: null },
  unit: { kind: 'unit', at: 'reports', unitId: 'tan-quy' as never, page: 1, shownId: null },
  photos: { kind: 'photos', reportId: 'r1' as never, page: 0, back: { kind: 'idle' } },
};
