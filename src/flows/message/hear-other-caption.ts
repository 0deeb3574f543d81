import { understand } from '#src/domain/understand/understand.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { PhotoInput } from '#src/flows/contract/input.ts';
import type { Outcome } from '#src/flows/contract/outcome.ts';
import { type OpenReport, openReport } from '#src/flows/report/open-report.ts';
import { askedOther } from '#src/flows/report/asked-other.ts';
import { holdPhoto } from '#src/flows/report/photos/held-photos.ts';
import { firstStand } from '#src/flows/report/show-report.ts';
import { type Meant, type MeantOther, type ReportTopic, wholeReport } from '#src/flows/report/topic.ts';
import { formVocabulary } from '#src/domain/understand/form-vocabulary.ts';
import { kindHere, understandHere } from './understand-here.ts';

/**
 * Photos in the midst of a report under which another activity is named: they wait until it is known whether they are of another
 * report, which is asked when the album is complete. So do all that come while it is asked. Null: they are of the one that is open.
 */
export function hearOtherCaption(topic: ReportTopic, input: PhotoInput, facts: Facts): Outcome | null {
  const open = openReport(facts);
  if (!open) return null;
  const asked = askedOther(topic);
  const { caption } = input;
  if (caption === null) return asked ? holdPhoto(topic, asked, input, open, facts) : null;
  const namesOther = asked ? true : isOfOther(topic, caption, open, facts);
  if (typeof namesOther === 'object') return namesOther;
  if (!namesOther || isOfSame(caption, open, facts)) return null;
  const meant = asked ? withCaption(asked, caption) : asking(topic, input, caption, open, facts);
  return holdPhoto(topic, meant, input, open, facts);
}

/** Whether it names another activity, or what has to be known for that. What begins with its album is read as one text with it. */
function isOfOther(
  { unheard, saidIn }: ReportTopic,
  caption: string,
  { report: { formId } }: OpenReport,
  facts: Facts,
): boolean | Extract<Outcome, { kind: 'needs' }> {
  if (unheard && Object.values(saidIn).includes(wholeReport)) return false;
  if (kindHere(caption, facts) !== 'report') return false;
  const read = understandHere(caption, facts);
  if (read?.kind === 'needs') return read;
  const form = read?.understood.kind === 'report' ? read.understood.form : null;
  return form !== null && form !== formId;
}

/** The activity of the report that is open is named, whatever else is. */
function isOfSame(caption: string, { form, report }: OpenReport, { saidOn: today }: Facts): boolean {
  const context = { vocabulary: formVocabulary(form), today, unitId: report.unitId };
  return understand(caption, context).form === form.id;
}

/** Captions of one album are one text. */
function withCaption({ of, ...asked }: MeantOther, caption: string): MeantOther {
  return { ...asked, of: { ...of, text: `${of.text}\n${caption}` } };
}

function asking(
  { stand }: ReportTopic,
  { messageId = null }: PhotoInput,
  text: string,
  open: OpenReport,
  { now, saidOn: on }: Facts,
): MeantOther {
  const photos = { since: now, isCaption: true };
  return { at: 'meant', of: { what: 'other', text, messageId, on, photos }, back: backFrom(stand, open) };
}

/** Where the report stands when that is answered. */
function backFrom(stand: ReportTopic['stand'], open: OpenReport): Meant['back'] {
  if (stand.at === 'meant') return stand.back;
  if (stand.at === 'question' || stand.at === 'card') return stand;
  const first = firstStand(open);
  return first.at === 'question' ? first : { at: 'card' };
}
