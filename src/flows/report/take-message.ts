import { answerOf, type Answers } from '#src/domain/report/form.ts';
import type { LoosePhotos, Report } from '#src/domain/report/report.ts';
import type { Phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { PhotoInput } from '#src/flows/contract/input.ts';
import { after, type Outcome } from '#src/flows/contract/outcome.ts';
import { withCaptioned } from './photos/captioned-photo.ts';
import { type Filled, fillWhole } from './fill-report.ts';
import { enoughPhotos } from './all-there.ts';
import { type OpenReport, openReport } from './open-report.ts';
import { withAnswers } from './after-answer.ts';
import { gone, showReport } from './show-report.ts';
import { type ReportTopic, type Said, wholeReport } from './topic.ts';

/** A message that tells of the activity of a draft: what it says is written there. `photo`: it stood under one. */
export function takeWhole(said: Said, facts: Facts, before: readonly Phrase[], photo?: PhotoInput): Outcome {
  const open = openReport(facts);
  if (!open) return gone(facts);
  const filled = fillWhole(said, open, facts);
  const known = withAnswers(facts, filled.answers);
  const heard = heardAll(said, filled);
  const written = { ...open, report: known.report ?? open.report };
  return after(
    [{ kind: 'answer', reportId: open.report.id, answers: filled.answers }],
    photo ? withCaptioned(photo, written, heard, facts) : showReport(known, before, heard),
  );
}

type Heard = Pick<ReportTopic, 'saidIn' | 'unheard' | 'gave'>;

/**
 * What a message says of a report that begins with it, and of how it goes on. Photos that came before are all, where they are
 * enough.
 */
export function hearWhole(
  said: Said,
  report: Report,
  loose: LoosePhotos | null,
  facts: Facts,
): { readonly answers: Answers; readonly topic: Partial<Heard> } {
  const open = openReport({ report, forms: facts.forms });
  const filled = open ? fillWhole(said, open, facts) : nothing;
  if (!open || Object.keys(filled.answers).length === 0) return { answers: {}, topic: {} };
  const photos = loose && enoughPhotos(open, loose.n);
  return { answers: { ...filled.answers, ...photos }, topic: heardAll(said, filled) };
}

const nothing: Filled = { answers: {}, read: {}, unsure: [] };

/** How a report goes on after a message that was read whole: an edit of it is read anew, and what it said is shown first. */
export function heardAll({ text, messageId, others = [], isOfOther }: Said, { unsure, read }: Filled): Heard {
  return {
    saidIn: Object.fromEntries(
      [...others.slice(-1), messageId].flatMap((id) => (id === null ? [] : [[id, wholeReport]])),
    ),
    gave: messageId === null ? {} : { [messageId]: read },
    unheard: { unsure: [...unsure, ...(isOfOther ? ['unit'] : [])], text },
  };
}

/**
 * The answers that a report does not have yet; beside a text, which may say anything, only figures, and to fields that have none at
 * all.
 */
export function changesTo({ report, form }: OpenReport, read: Answers, isBesideText: boolean): Answers {
  return Object.fromEntries(
    Object.entries(read).filter(([id, value]) => {
      const before = answerOf(report.answers, id);
      const isFigure = form.fields.some(
        ({ id: own, kind }) => own === id && (kind === 'count' || kind === 'quantity'),
      );
      return isBesideText ? isFigure && before === undefined : before !== value;
    }),
  );
}
