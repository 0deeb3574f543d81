import type { Instant } from '#src/domain/ids.ts';
import { answerOf, type Answers } from '#src/domain/report/form.ts';
import { evidenceCount } from '#src/domain/report/photos.ts';
import { keptPromises } from '#src/domain/report/promised.ts';
import type { LoosePhotos, Report } from '#src/domain/report/report.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import { after, needs, type Outcome } from '#src/flows/contract/outcome.ts';
import { withAnswers } from '#src/flows/report/after-answer.ts';
import { enoughPhotos } from '#src/flows/report/all-there.ts';
import { fillBeside } from '#src/flows/report/fill-report.ts';
import { join, withPhotos } from './loose-answer.ts';
import { openReport, type OpenReport, photosWanted, titleOf } from '#src/flows/report/open-report.ts';
import { showReport } from '#src/flows/report/show-report.ts';
import type { Said } from '#src/flows/report/topic.ts';
import { tellsOfActivity } from './read-caption.ts';

/** Photos so shortly after something was sent may be more of that. */
const justSentMs = 10 * 60_000;
/** Who has not come back to a draft for longer has forgotten it, and sends photos of something else. */
const waitsForMs = 14 * 86_400_000;

/**
 * Photos of nothing that is on screen go into the draft that their sender writes in another account, else into the one that waits for
 * photos, where it is the only one; `said` stood under them. Null: none waits or several do, something was sent just now or is to be sent again, or they are said to be of something else.
 */
export function intoDraft(
  loose: LoosePhotos,
  said: Said | undefined,
  lines: readonly Phrase[],
  facts: Facts,
): Outcome | null {
  const unknown = unknownOfLoose(facts);
  if (unknown) return unknown;
  const { ownDrafts = [], sentLast, askedAgain, loosePhotos, elsewhere } = facts.found;
  if (facts.actor?.hasOtherAccounts && elsewhere === undefined) return needs({ kind: 'elsewhere' });
  const inHand = ownDrafts.find(({ id, isOpen }) => id === elsewhere && isOpen);
  const waiting = ownDrafts.filter((one) => waitsForPhotos(one, facts));
  const [report, ...others] = inHand ? [inHand] : waiting;
  const draft = report && others.length === 0 ? openReport({ ...facts, report }) : null;
  if (!draft || draft.form.sensitive || draft.report.version > 0 || sentLast || askedAgain) return null;
  if (said && saysOtherwise(said, draft, facts)) return null;
  if (loosePhotos === undefined)
    return needs({ kind: 'loose-photos', since: loose.since, notIn: draft.report.id });
  if (!loosePhotos)
    return showReport({ ...facts, report: draft.report }, [
      ...lines,
      phrase('photos-in-draft-before', { n: loose.n, title: titleOf(draft) }),
    ]);
  return joined(loosePhotos, said, lines, draft, facts);
}

/** What has to be known to say which report photos are of that came by themselves; null: it is known. */
export function unknownOfLoose({ found, now }: Facts): Outcome | null {
  const { ownDrafts, sentLast, askedAgain } = found;
  if (ownDrafts !== undefined && sentLast !== undefined && askedAgain !== undefined) return null;
  const since = (now - justSentMs) as Instant;
  return needs({ kind: 'own-drafts' }, { kind: 'sent-last', since }, { kind: 'asked-again' });
}

/** A draft of these days in which something was said, that can still be sent and lacks photos. */
function waitsForPhotos(report: Report, { forms, today, now }: Facts): boolean {
  const { counts, isOpen, photos, answers, editedAt } = report;
  if ((Object.keys(answers).length === 0 && photos.length === 0) || editedAt < now - waitsForMs) return false;
  const isOver =
    counts !== null && (counts.isWithdrawn || (counts.locksOn !== null && counts.locksOn <= today));
  return isOpen && !isOver && evidenceCount(photos) < photosWanted(report, forms);
}

/** Words that a report does not say itself are written nowhere unasked. */
export function saysOtherwise(said: Said, draft: OpenReport, facts: Facts): boolean {
  const { answers, unsure } = fillBeside(said, draft, facts);
  const others = Object.keys(answers).filter(
    (id) => tellsOfActivity(draft, id) && answerOf(draft.report.answers, id) !== answerOf(answers, id),
  );
  return unsure.length > 0 || others.length > 0;
}

function joined(
  loose: LoosePhotos,
  said: Said | undefined,
  lines: readonly Phrase[],
  { report, form }: OpenReport,
  facts: Facts,
): Outcome {
  const filled = withPhotos(report, loose);
  const enough = enoughPhotos({ report: filled, form }, evidenceCount(filled.photos)) ?? {};
  const answers = { ...enough, ...keptPromises(enough, report.answers) };
  const known = withAnswers({ ...facts, report: filled }, answers);
  const line = phrase('photos-into-draft', { n: loose.n, title: titleOf({ report, form }) });
  return after(
    [join(report, loose), ...written(report, answers)],
    showReport(known, [...lines, line], { joined: { since: loose.since, ...(said && { said }) } }),
  );
}

function written({ id: reportId }: Report, answers: Answers): readonly Effect[] {
  return Object.keys(answers).length > 0 ? [{ kind: 'answer', reportId, answers }] : [];
}
