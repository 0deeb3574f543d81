import type { Effect } from '#src/flows/contract/effect.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import {
  announce,
  attach,
  chase,
  detachAll,
  noteRead,
  takeBack,
} from '#src/adapters/postgres/announcing/announcements.ts';
import { issueChannelCode, linkChannel, preferChannel } from './channel-effects.ts';
import { countAlso } from './count-also.ts';
import { correctAsSeen } from './correct-as-seen.ts';
import { enterFor } from './enter-for.ts';
import { correctSent } from './correct-sent.ts';
import { extend, undoExtension } from '#src/adapters/postgres/extensions/extend.ts';
import { confirmGroup, dropGroup, linkGroup, moveGroup, placeGroup, unlinkGroup } from './group-effects.ts';
import { endRoleOf, handOverWard, inviteSomebody, leaveOwnRole, moveRoleOf } from './people-effects.ts';
import { joinPerson, setLanguage, setReachable } from './person-effects.ts';
import { noteFull } from './note-full.ts';
import { noteComplaint, passOn } from './pass-on.ts';
import { acknowledged, adopted, joinPhotos, photographed, releasePhotos } from './photo-effects.ts';
import { answered, discard, noteLatePhotos, reopen, started, submitted } from './report-effects.ts';
import { reviewReports, undoReview } from './reviews.ts';
import { remindNow } from '#src/adapters/postgres/announcing/remind-now.ts';
import { snooze } from './snooze-notices.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import type { EffectOf, Part, Turns } from './turn-part.ts';
import { askWaiver, withdrawWaiver } from '#src/adapters/postgres/waivers/ask-waiver.ts';
import { decideWaiver, undoWaivers } from '#src/adapters/postgres/waivers/decide-waiver.ts';
import { answerQuestion, askBack } from '#src/adapters/postgres/waivers/talk-about-waiver.ts';

type Apply<Kind extends Effect['kind']> = (
  transaction: Transaction,
  change: Change,
  effect: EffectOf<Kind>,
) => Promise<void>;

type Written<Kind extends Effect['kind']> =
  /** No row of its own: the turn's session and messages say it, or a job that is queued. */
  | 'with-the-turn'
  /** Comes with many updates: the turn's one statement carries it. */
  | { readonly part: Part }
  /** Comes with few: after that statement, in its transaction. */
  | { readonly apply: Apply<Kind> };

/** How each effect is written. Parts stand here as in the statement, where one may hang on those before it. */
const effects: { readonly [Kind in Effect['kind']]: Written<Kind> } = {
  say: 'with-the-turn',
  'await-photos': 'with-the-turn',
  answer: { part: answered },
  submit: { part: submitted },
  'start-report': { part: started },
  'adopt-photos': { part: adopted },
  'add-photo': { part: photographed },
  'acknowledge-photos': { part: acknowledged },
  'count-also': { apply: countAlso },
  'enter-for': { apply: enterFor },
  reopen: { apply: reopen },
  'correct-as-seen': { apply: correctAsSeen },
  'correct-sent': { apply: correctSent },
  discard: { apply: discard },
  'join-photos': { apply: joinPhotos },
  'release-photos': { apply: releasePhotos },
  'note-late-photos': { apply: noteLatePhotos },
  join: { apply: joinPerson },
  'issue-channel-code': { apply: issueChannelCode },
  'link-channel': { apply: linkChannel },
  'prefer-channel': { apply: preferChannel },
  'set-reachable': { apply: setReachable },
  'set-language': { apply: setLanguage },
  snooze: { apply: snooze },
  'ask-waiver': { apply: askWaiver },
  'decide-waiver': { apply: decideWaiver },
  'withdraw-waiver': { apply: withdrawWaiver },
  'undo-waivers': { apply: undoWaivers },
  'ask-back': { apply: askBack },
  'answer-question': { apply: answerQuestion },
  'review-reports': { apply: reviewReports },
  'undo-review': { apply: undoReview },
  'remind-now': { apply: remindNow },
  extend: { apply: extend },
  'undo-extension': { apply: undoExtension },
  attach: { apply: attach },
  'detach-all': { apply: detachAll },
  announce: { apply: announce },
  'take-back-announcement': { apply: takeBack },
  'chase-announcement': { apply: chase },
  'note-read': { apply: noteRead },
  'pass-on': { apply: passOn },
  'note-complaint': { apply: noteComplaint },
  'end-role': { apply: endRoleOf },
  'move-role': { apply: moveRoleOf },
  'hand-over': { apply: handOverWard },
  'make-invite': { apply: inviteSomebody },
  'leave-role': { apply: leaveOwnRole },
  'link-group': { apply: linkGroup },
  'confirm-group': { apply: confirmGroup },
  'drop-group': { apply: dropGroup },
  'note-full': { apply: noteFull },
  'place-group': { apply: placeGroup },
  'unlink-group': { apply: unlinkGroup },
  'move-group': { apply: moveGroup },
};

/** Every effect there is, for tables and tests. */
export const effectKinds = Object.keys(effects) as readonly Effect['kind'][];

const parts = Object.values(effects).flatMap((written) =>
  typeof written === 'object' && 'part' in written ? [written.part] : [],
);

/** What a turn's statement writes for its effects; each part hangs on `turn`. */
export function effectParts(turns: Turns): readonly string[] {
  return parts.flatMap((part) => part(turns));
}

/** Whether an effect takes statements of its own, and so its change a transaction. */
export function isRare({ kind }: Effect): boolean {
  return applyOf(kind) !== null;
}

/** Writes the rare ones among a change's effects, in their order. */
export async function applyRareEffects(transaction: Transaction, change: Change): Promise<void> {
  for (const effect of change.effects) await applyOf(effect.kind)?.(transaction, change, effect);
}

function applyOf<Kind extends Effect['kind']>(kind: Kind): Apply<Kind> | null {
  const written: Written<Kind> = effects[kind];
  return typeof written === 'object' && 'apply' in written ? written.apply : null;
}
