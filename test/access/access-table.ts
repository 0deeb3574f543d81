import type { Effect } from '#src/flows/contract/effect.ts';
import type { ActionName } from '#src/flows/contract/action.ts';
import type { Role } from '#src/domain/organisation/organisation.ts';
import type { attachments } from './support/writes.ts';
import type { Place, Standing } from './support/standings.ts';

/*
 * Who may do what, of everything that can be typed, pressed, attached, written and run: one row each. All of it is done to something of the
 * ward Tân Quý, by every role at every place towards it (support/standings.ts), on a real store.
 *
 * A new command, button, attachment, effect or admin command needs one line here, and the tests say so until it has it:
 *   - a command      `'/name': { who: officers, otherwise: 'command-not-yours', group: 'silence' }` in `whatIsTyped`
 *   - a button       the same under its action in `whatIsPressed`, with what it is about in `support/buttons.ts`
 *   - an attachment  the same in `whatIsAttached`, with its event in `support/writes.ts`
 *   - an effect      who may have it written, in `whatIsWritten`, with an example in `support/writes.ts`
 *                    (in `whatIsWrittenForAWard`, too, where whoever acts for a ward may)
 *   - an admin act   `reads` or `writes`, in `whatIsRun`
 */

type Who = (standing: Standing) => boolean;

export interface Row {
  /** Those whose role is in force and who are let do it. */
  readonly who: Who;
  /** The sentence that anybody else whose role is in force hears; left out: there is nobody else. */
  readonly otherwise?: string | ((standing: Standing) => string);
  /** Who may changes something at once; left out: nobody does by that alone. */
  readonly writes?: boolean;
  /** What is said in a group. */
  readonly group: 'silence' | 'group-private-only' | 'answers';
  /** What somebody hears whose role has ended, or is yet to begin. */
  readonly withoutUnit?: string;
  /** What a stranger hears. */
  readonly stranger?: string;
}

const held =
  (roles: readonly Role[], ...places: readonly Place[]): Who =>
  ({ role, place }) =>
    role !== null && roles.includes(role) && places.some((one) => one === place);
const either =
  (...these: readonly Who[]): Who =>
  (standing) =>
    these.some((who) => who(standing));

const everyRole: readonly Role[] = ['secretary', 'officer', 'leader', 'admin'];
const everywhere = ['own ward', 'other ward', 'own district', 'other district'] as const;

/** Whose role is in force, wherever. */
export const everybody = held(everyRole, ...everywhere);
export const nobody: Who = () => false;
const anyWriter = held(['secretary', 'officer', 'admin'], ...everywhere);
const officers = held(['officer', 'admin'], ...everywhere);
const readers = held(['officer', 'leader', 'admin'], ...everywhere);
/** Who writes Tân Quý's reports. */
const writers = held(['secretary', 'officer', 'admin'], 'own ward');
/** Who decides on what Tân Quý does. */
const above = held(['officer', 'admin'], 'own district');
/** Who may read what Tân Quý did. */
export const mayRead = either(
  held(everyRole, 'own ward'),
  held(['officer', 'leader', 'admin'], 'own district'),
);
const lookAfterPeople = held(['officer', 'admin'], 'own ward', 'own district');
const lookAfterGroups = held(['officer', 'leader', 'admin'], 'own ward', 'own district');

const toEach = { who: everybody, group: 'silence' } as const;
const toEachInMenu = { who: everybody, group: 'group-private-only' } as const;
const toEachInGroups = { who: everybody, group: 'answers' } as const;
const toOfficers = { who: officers, otherwise: 'command-not-yours', group: 'silence' } as const;
const toReaders = { who: readers, otherwise: 'command-of-leaders' } as const;
/** Of officers, and about Tân Quý: others of them hear that sentence. */
const toThoseAbove = (unless: string) =>
  ({
    who: above,
    otherwise: (standing: Standing) => (officers(standing) ? unless : 'command-not-yours'),
    group: 'silence',
  }) as const;

/** By the name of the command; one of private chats and one of groups that share a name share a row. */
export const whatIsTyped: Readonly<Record<string, Row>> = {
  '/baocao': { who: anyWriter, otherwise: 'leaders-read', group: 'group-private-only' },
  '/viec': toEachInMenu,
  '/dagui': { who: mayRead, otherwise: 'sent-none', group: 'group-private-only' },
  '/sua': { who: writers, otherwise: 'sent-none', writes: true, group: 'group-private-only' },
  '/huy': toEachInMenu,
  '/trogiup': toEachInGroups,
  '/menu': toEach,
  '/ngonngu': { ...toEachInMenu, withoutUnit: 'language-ask' },
  '/doikenh': toEachInMenu,
  '/start': toEachInGroups,
  '/nhancanbo': toEach,
  '/traloi': toEach,
  '/nhaclai': toEach,
  '/khonglamduoc': toEach,
  '/duyet': toOfficers,
  '/nhac': toThoseAbove('remind-unknown'),
  '/giahan': toThoseAbove('extend-duty-unknown'),
  '/thongbao': toOfficers,
  '/hoantac': { ...toThoseAbove('undo-nothing'), writes: true },
  '/hoantacgiahan': { ...toThoseAbove('undo-extension-nothing'), writes: true },
  // Several wait: it is asked which.
  '/chomien': toThoseAbove('waiver-gone'),
  '/vancanlam': toThoseAbove('waiver-gone'),
  '/hoilai': toThoseAbove('requests-none'),
  '/lambu': toEach,
  '/yeucau': { who: anyWriter, otherwise: 'requests-not-yours', group: 'silence' },
  '/nguoi': toOfficers,
  '/nhom': { ...toReaders, group: 'silence' },
  '/doidonvi': toEach,
  '/roinhiemvu': toEach,
  '/tongket': { ...toReaders, group: 'answers' },
  '/phuong': { who: mayRead, otherwise: 'ward-unknown', group: 'answers' },
  '/baocaothay': toThoseAbove('act-for-nobody'),
  '/thoibaocaothay': toOfficers,
  '/lienket': { who: nobody, otherwise: 'unknown-command', group: 'answers' },
};

/** By the name of the action. */
export const whatIsPressed: { readonly [Name in ActionName]: Row } = {
  go: toEach,
  report: {
    who: writers,
    otherwise: ({ role }) => (role === 'leader' ? 'leaders-read' : 'duty-gone'),
    group: 'silence',
  },
  snooze: toEach,
  waiver: toEach,
  grant: { who: above, otherwise: 'waiver-gone', writes: true, group: 'silence' },
  decline: { who: above, otherwise: 'waiver-gone', writes: true, group: 'silence' },
  'ask-back': { who: above, otherwise: 'waiver-gone', group: 'silence' },
  // Somebody else decided it.
  'undo-verdict': { who: nobody, otherwise: 'undo-verdict-nothing', group: 'silence' },
  'answer-question': { who: writers, otherwise: 'waiver-gone', group: 'silence' },
  'withdraw-request': { who: writers, otherwise: 'waiver-gone', writes: true, group: 'silence' },
  'undo-review': { who: nobody, otherwise: 'undo-nothing', group: 'silence' },
  // They did these themselves: who looks after Tân Quý no more has them no more.
  'undo-extension': { who: above, otherwise: 'undo-extension-nothing', writes: true, group: 'silence' },
  'take-back': { who: above, otherwise: 'announced-gone', writes: true, group: 'silence' },
  'see-announced': { who: above, otherwise: 'announced-gone', group: 'silence' },
  // It was announced to all of Tân Quý.
  read: { who: held(everyRole, 'own ward'), otherwise: 'announcement-gone', writes: true, group: 'silence' },
  // It was told to somebody else.
  answer: { who: nobody, otherwise: 'answer-gone', group: 'silence' },
  // Who looks after the ward corrects it in their own name.
  correct: { who: either(writers, above), otherwise: 'report-gone', writes: true, group: 'silence' },
  'write-for': { who: above, otherwise: 'act-for-nobody', group: 'silence' },
  unit: { who: mayRead, otherwise: 'ward-out-of-sight', group: 'silence' },
  invite: {
    who: lookAfterPeople,
    otherwise: (standing) => (officers(standing) ? 'people-unit-gone' : 'people-none'),
    group: 'silence',
  },
  'agree-group': { who: lookAfterGroups, otherwise: 'groups-gone', writes: true, group: 'silence' },
  'drop-group': { who: lookAfterGroups, otherwise: 'groups-gone', group: 'silence' },
  photos: { who: mayRead, otherwise: 'report-gone', group: 'silence' },
  apart: { who: writers, otherwise: 'photos-stay', writes: true, group: 'silence' },
};

const photo: Row = {
  who: anyWriter,
  otherwise: 'photo-not-kept-reading',
  writes: true,
  group: 'silence',
  withoutUnit: 'photo-not-kept',
};

export const whatIsAttached: { readonly [Kind in keyof typeof attachments]: Row } = {
  photo,
  'captioned photo': photo,
  'photo as a file': photo,
  album: photo,
  'not-an-image': toEach,
  'too-large': toEach,
  voice: toEach,
  video: toEach,
  sticker: toEach,
  location: toEach,
  contact: toEach,
  // Not even a code may have been in it.
  withheld: { ...toEach, stranger: 'unsupported' },
  other: toEach,
};

/** Whoever has an account, also without a role. */
const ownAccount: Who = ({ role }) => role !== null;
const inGroup = held(everyRole, 'in a group');
/** A role counts in a group as it does in private. */
const alsoInGroup =
  (who: Who): Who =>
  (standing) =>
    who(standing) || (standing.place === 'in a group' && who({ ...standing, place: 'own ward' }));

/** Who may have an effect written, whatever a step may want: only the store is asked. */
export const whatIsWritten: { readonly [Kind in Effect['kind']]: Who } = {
  say: nobody,
  'await-photos': nobody,
  answer: alsoInGroup(writers),
  submit: alsoInGroup(writers),
  'start-report': alsoInGroup(writers),
  // They go with a report that begins, and are one's own.
  'adopt-photos': nobody,
  'add-photo': alsoInGroup(writers),
  // Those of one's own chat: there are none.
  'acknowledge-photos': nobody,
  // It goes with what is sent.
  'count-also': nobody,
  // Theirs is sent by themselves.
  'enter-for': nobody,
  reopen: alsoInGroup(writers),
  'correct-as-seen': nobody,
  'correct-sent': alsoInGroup(writers),
  discard: alsoInGroup(writers),
  'join-photos': nobody,
  'release-photos': nobody,
  'note-late-photos': alsoInGroup(writers),
  // There is no such code.
  join: nobody,
  'issue-channel-code': ownAccount,
  'link-channel': nobody,
  // The account is somebody else's.
  'prefer-channel': nobody,
  'set-reachable': (standing) => ownAccount(standing) && !inGroup(standing),
  'set-language': ownAccount,
  // Nobody was reminded.
  snooze: nobody,
  'ask-waiver': alsoInGroup(writers),
  'decide-waiver': above,
  'ask-back': above,
  'answer-question': alsoInGroup(writers),
  'withdraw-waiver': alsoInGroup(writers),
  // Somebody else decided it.
  'undo-waivers': nobody,
  'review-reports': above,
  'undo-review': nobody,
  'remind-now': above,
  extend: above,
  // They did these themselves: who looks after Tân Quý no more has them no more.
  'undo-extension': above,
  attach: above,
  'detach-all': above,
  announce: above,
  'take-back-announcement': above,
  'chase-announcement': above,
  'note-read': held(everyRole, 'own ward'),
  'pass-on': alsoInGroup(held(everyRole, 'own ward')),
  'note-complaint': alsoInGroup(held(everyRole, 'own ward')),
  'end-role': alsoInGroup(lookAfterPeople),
  // Whoever looks after both units.
  'move-role': above,
  'hand-over': alsoInGroup(lookAfterPeople),
  'make-invite': alsoInGroup(lookAfterPeople),
  'leave-role': nobody,
  'link-group': nobody,
  'confirm-group': alsoInGroup(lookAfterGroups),
  'drop-group': alsoInGroup(lookAfterGroups),
  'note-full': nobody,
  'place-group': nobody,
  'unlink-group': inGroup,
  'move-group': inGroup,
};

/** Who else, where they say that they act for the ward: whoever looks after it, as its secretary would; of what is left out nobody. */
export const whatIsWrittenForAWard: { readonly [Kind in Effect['kind']]?: Who } = {
  answer: above,
  submit: above,
  'enter-for': above,
  'start-report': above,
  'add-photo': above,
  reopen: above,
  'correct-sent': above,
  discard: above,
  'note-late-photos': above,
  'ask-waiver': above,
  'answer-question': above,
  'withdraw-waiver': above,
  'pass-on': above,
  'note-complaint': above,
};

/** By the words of the command behind `npm run admin --`: whoever runs the server, and nobody in a chat. */
export const whatIsRun: Readonly<Record<string, 'reads' | 'writes'>> = {
  seed: 'writes',
  'invite create': 'writes',
  'invite list': 'reads',
  'invite revoke': 'writes',
  'person list': 'reads',
  'person add': 'writes',
  'person end': 'writes',
  'person move': 'writes',
  audit: 'reads',
  'group code': 'writes',
  'group digest-time': 'writes',
  'org check': 'reads',
  'org apply': 'writes',
  'org history': 'reads',
  'plan check': 'reads',
  'plan preview': 'reads',
  'plan apply': 'writes',
  'digest preview': 'reads',
  'delivery list': 'reads',
  understand: 'reads',
  doctor: 'reads',
  database: 'reads',
};
