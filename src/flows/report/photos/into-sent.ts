import { evidenceCount, joinsSentForMs, mostPhotos } from '#src/domain/report/photos.ts';
import type { LoosePhotos } from '#src/domain/report/report.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import { joinedSince } from '#src/flows/contract/action.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { after, choosing, done, needs, type Outcome, say, show } from '#src/flows/contract/outcome.ts';
import { idle, type Topic } from '#src/flows/contract/topic.ts';
import { type OpenReport, openReport, titleOf } from '#src/flows/report/open-report.ts';
import type { Said } from '#src/flows/report/topic.ts';
import { receivedJoined } from './fresh-words.ts';
import { saysOtherwise, unknownOfLoose } from './into-draft.ts';
import { join, withPhotos } from './loose-answer.ts';

/**
 * Photos of nothing that is on screen join what their sender sent just before, in whichever chat, and one tap takes them out; `said`
 * stood under them. An album does only where the report was sent in another chat. Null: nothing was sent just now, something else was written on since, or they are said to be of something else.
 */
export function intoSent(
  topic: Topic,
  loose: LoosePhotos,
  said: Said | undefined,
  lines: readonly Phrase[],
  facts: Facts,
): Outcome | null {
  const unknown = unknownOfLoose(facts);
  if (unknown) return unknown;
  const sent = sentJustNow(facts);
  if (!sent || (said && saysOtherwise(said, sent, facts))) return null;
  // It is asked what to do about what was sent before.
  if (topic.kind === 'repeat' && topic.obligationId !== sent.report.obligationId) return null;
  const { loosePhotos, hasReceipt } = facts.found;
  // An album where the report was sent is a thing of its own.
  if (loose.isAlbum && !facts.actor?.hasOtherAccounts) return null;
  if (loose.isAlbum && hasReceipt === undefined)
    return needs({ kind: 'receipt-here', reportId: sent.report.id });
  if (loose.isAlbum && hasReceipt) return null;
  if (loosePhotos === undefined)
    return needs({ kind: 'loose-photos', since: loose.since, notIn: sent.report.id });
  if (!loosePhotos) {
    const line = phrase('photos-in-sent-before', { n: loose.n, title: titleOf(sent) });
    return done(idle, say([...lines, line]));
  }
  if (evidenceCount(sent.report.photos) + loosePhotos.n > mostPhotos) return null;
  return joined(loosePhotos, lines, sent);
}

/** What the person sent, if nothing was written on since; null: they sent nothing just now. */
function sentJustNow({ found, now, forms }: Facts): OpenReport | null {
  const { sentLast, ownDrafts, askedAgain } = found;
  if (!sentLast || askedAgain) return null;
  const sinceMs = now - sentLast.editedAt;
  if (sinceMs < 0 || sinceMs > joinsSentForMs) return null;
  if (ownDrafts?.some(({ editedAt }) => editedAt > sentLast.editedAt)) return null;
  const sent = openReport({ report: { ...sentLast, isOpen: true }, forms });
  return sent?.form.sensitive ? null : sent;
}

function joined(loose: LoosePhotos, lines: readonly Phrase[], sent: OpenReport): Outcome {
  const { id: reportId, photos } = withPhotos(sent.report, loose);
  const line = receivedJoined(loose.n, evidenceCount(photos), titleOf(sent));
  const apart = {
    value: { action: 'apart', of: joinedSince(reportId, loose.since) },
    label: phrase('button-not-this'),
  } as const;
  const screen = choosing([...lines, line], [[apart]]);
  return after(
    [join(sent.report, loose), { kind: 'note-late-photos', reportId }],
    done(idle, show({ ...screen, typed: [phrase('type-not-this')], about: { kind: 'receipt', reportId } })),
  );
}
