import type { Effect } from '#src/flows/contract/effect.ts';
import type { IncomingEvent } from '#src/flows/contract/input.ts';
import { now } from '#test/support/seeded-store.ts';
import type { Standing } from './standings.ts';
import { type AccessWorld, ownId } from './world.ts';

type Subjects = AccessWorld['subjects'];
type EffectOf<Kind extends Effect['kind']> = Extract<Effect, { kind: Kind }>;

const screen = { lines: [], rows: [], choosing: false } as const;
const photo = { fileRef: 'g', uniqueRef: 'v', albumId: null, sentAs: 'photo', bytes: 1 } as const;
const until = now;
const report = {
  kind: 'start-report',
  reportId: 'new',
  unitId: 'tan-quy',
  obligationId: null,
  formId: 'green-sunday',
  formVersion: 1,
  answers: {},
  replacesId: null,
};

/** Each effect, about something of Tân Quý's, or done by that person for it: a new one needs an example here. */
export function examplesOf(
  { obligationId, otherId, owedId, later, givenId }: Subjects,
  { id }: Pick<Standing, 'id'>,
): {
  readonly [Kind in Effect['kind']]: readonly [EffectOf<Kind>, ...Effect[]];
} {
  const examples = {
    say: [{ kind: 'say', screen }],
    'await-photos': [{ kind: 'await-photos' }],
    answer: [{ kind: 'answer', reportId: 'draft', answers: { members: 1 } }],
    submit: [{ kind: 'submit', reportId: 'draft', happenedOn: '2024-03-17', reason: 'first' }],
    'start-report': [report],
    'adopt-photos': [{ kind: 'adopt-photos', reportId: 'sent', since: 0 }],
    'add-photo': [{ kind: 'add-photo', photoId: 'new', reportId: 'draft', photo, isTooMany: false }],
    'acknowledge-photos': [{ kind: 'acknowledge-photos', reportId: 'sent' }],
    'count-also': [{ kind: 'count-also', reportId: 'sent', obligationIds: [obligationId] }],
    'enter-for': [
      { kind: 'enter-for', reportId: 'draft', knows: null },
      { kind: 'submit', reportId: 'draft', happenedOn: '2024-03-17', reason: 'first' },
    ],
    reopen: [{ kind: 'reopen', reportId: 'sent' }],
    'correct-as-seen': [{ kind: 'correct-as-seen', reportId: 'sent', version: 1, isExplained: true }],
    'correct-sent': [
      { kind: 'correct-sent', reportId: 'sent', answers: { members: 1 }, happenedOn: '2024-03-17' },
    ],
    discard: [{ kind: 'discard', reportId: 'draft' }],
    'join-photos': [{ kind: 'join-photos', reportId: 'sent', since: 0, until }],
    'release-photos': [{ kind: 'release-photos', reportId: 'sent', albumId: null, since: 0, until }],
    'note-late-photos': [{ kind: 'note-late-photos', reportId: 'sent' }],
    join: [{ kind: 'join', code: 'NOCODE22', personId: 'new', name: 'Ai', language: 'vi' }],
    'issue-channel-code': [{ kind: 'issue-channel-code', code: '123456' }],
    'link-channel': [{ kind: 'link-channel', code: '654321' }],
    'prefer-channel': [{ kind: 'prefer-channel', accountId: 'a-p1' }],
    'set-reachable': [{ kind: 'set-reachable', reachable: false }],
    'set-language': [{ kind: 'set-language', language: 'en' }],
    snooze: [{ kind: 'snooze', obligationIds: [obligationId] }],
    'ask-waiver': [{ kind: 'ask-waiver', waiverId: 'new', obligationId: otherId, reason: 'mưa' }],
    'decide-waiver': [{ kind: 'decide-waiver', waiverId: 'waiver', verdict: 'granted' }],
    'ask-back': [{ kind: 'ask-back', waiverId: 'waiver', text: 'Vì sao?' }],
    'answer-question': [{ kind: 'answer-question', waiverId: 'questioned', text: 'Mưa lớn.' }],
    'withdraw-waiver': [{ kind: 'withdraw-waiver', waiverId: 'waiver' }],
    'undo-waivers': [{ kind: 'undo-waivers', batchId: 'decided', waiverIds: ['decided'] }],
    'review-reports': [
      {
        kind: 'review-reports',
        batchId: 'new',
        verdict: 'accepted',
        reason: null,
        reports: [{ id: 'sent', version: 1 }],
      },
    ],
    'undo-review': [{ kind: 'undo-review', batchId: 'batch', reportIds: ['judged'] }],
    'remind-now': [{ kind: 'remind-now', obligationIds: [owedId], tellAt: now, line: null }],
    extend: [
      { kind: 'extend', batchId: 'new', obligations: [later], until: '2024-12-01', reason: 'quick:weather' },
    ],
    'undo-extension': [{ kind: 'undo-extension', batchId: ownId('given', id), obligationIds: [givenId] }],
    attach: [{ kind: 'attach', announcementId: 'new', unitId: 'tan-phu', photoId: 'new', photo, file: null }],
    'detach-all': [{ kind: 'detach-all', announcementId: ownId('draft', id) }],
    announce: [
      {
        kind: 'announce',
        announcementId: 'new',
        unitId: 'tan-phu',
        text: 'Họp lúc 8h.',
        roles: ['secretary'],
        unitIds: ['tan-quy'],
        sendAt: now,
      },
    ],
    'take-back-announcement': [{ kind: 'take-back-announcement', announcementId: ownId('scheduled', id) }],
    'chase-announcement': [{ kind: 'chase-announcement', announcementId: ownId('sent', id) }],
    'note-read': [{ kind: 'note-read', announcementId: 'told' }],
    'pass-on': [
      { kind: 'pass-on', passedOnId: 'new', unitId: 'tan-quy', text: 'chào', code: null, answersId: null },
    ],
    'note-complaint': [{ kind: 'note-complaint', complaintId: 'new', code: 'abcd', unitId: 'tan-quy' }],
    'end-role': [{ kind: 'end-role', membershipId: 'm-p1', on: '2024-03-17', reason: 'nghỉ' }],
    'move-role': [{ kind: 'move-role', membershipId: 'm-p1', toUnitId: 'tay-thanh', reason: 'chuyển' }],
    'hand-over': [{ kind: 'hand-over', membershipId: 'm-p1', toPersonId: 'leader-own-ward', reason: 'giao' }],
    'make-invite': [{ kind: 'make-invite', code: 'NEWCODE2', unitId: 'tan-quy', role: 'secretary' }],
    'leave-role': [{ kind: 'leave-role', membershipId: 'm-p1' }],
    'link-group': [{ kind: 'link-group', code: 'NOCODE22', title: 'Nhóm', atOnce: true, by: 'Ai' }],
    'confirm-group': [{ kind: 'confirm-group', groupId: 'waiting' }],
    'drop-group': [{ kind: 'drop-group', groupId: 'linked' }],
    'note-full': [{ kind: 'note-full', what: 'people' }],
    'place-group': [{ kind: 'place-group' }],
    'unlink-group': [{ kind: 'unlink-group' }],
    'move-group': [{ kind: 'move-group', newChatId: 'elsewhere' }],
  };
  return examples as unknown as ReturnType<typeof examplesOf>;
}

type Unsupported = Extract<IncomingEvent, { kind: 'unsupported' }>['what'];
type BadFile = Extract<IncomingEvent, { kind: 'bad-file' }>['reason'];
type Attachment = 'photo' | 'captioned photo' | 'photo as a file' | 'album' | BadFile | Unsupported;

const unsupported = (what: Unsupported): IncomingEvent => ({ kind: 'unsupported', what });

/** Whatever somebody may attach: a new kind is an error of types here. */
export const attachments: { readonly [Kind in Attachment]: IncomingEvent } = {
  photo: { kind: 'photo', photo, caption: null },
  'captioned photo': { kind: 'photo', photo, caption: 'CNX 17/3 45 đoàn viên' },
  'photo as a file': { kind: 'photo', photo: { ...photo, sentAs: 'file' }, caption: null },
  album: { kind: 'photo', photo: { ...photo, albumId: 'a1' }, caption: null },
  'not-an-image': { kind: 'bad-file', reason: 'not-an-image' },
  'too-large': { kind: 'bad-file', reason: 'too-large' },
  voice: unsupported('voice'),
  video: unsupported('video'),
  sticker: unsupported('sticker'),
  location: unsupported('location'),
  contact: unsupported('contact'),
  withheld: unsupported('withheld'),
  other: unsupported('other'),
};
