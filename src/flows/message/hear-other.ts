import { plain } from '#src/domain/answer/plain.ts';
import { parseYesNo } from '#src/domain/answer/yes-no.ts';
import type { ReportId } from '#src/domain/ids.ts';
import type { Duty } from '#src/domain/obligation/duty.ts';
import { piecesOf } from '#src/domain/understand/message/pieces.ts';
import { activitiesNamed } from '#src/domain/understand/names/activities-named.ts';
import { saysAnything } from '#src/domain/understand/unread.ts';
import type { Understood } from '#src/domain/understand/understand.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import type { Outcome } from '#src/flows/contract/outcome.ts';
import { idle, type Topic } from '#src/flows/contract/topic.ts';
import { tellsOfAnother } from '#src/flows/report/said/another.ts';
import { type OpenReport, openReport } from '#src/flows/report/open-report.ts';
import { askedOther } from '#src/flows/report/asked-other.ts';
import { showReport } from '#src/flows/report/show-report.ts';
import {
  type MeantOther,
  reportPicks as picks,
  type ReportTopic,
  type Stand,
} from '#src/flows/report/topic.ts';
import { askedTogether } from '#src/flows/report/together/asked-together.ts';
import { saidInTurn } from '#src/flows/report/together/fill-together.ts';
import { beginFromMessage } from './begin-from-message.ts';
import { hearOtherCaption } from './hear-other-caption.ts';
import { hearWish } from './hear-wish.ts';
import { contextOf, kindHere, understandHere } from './understand-here.ts';

type TextInput = Extract<Input, { kind: 'text' }>;

/**
 * A message in the midst of a report that tells of another one: it is asked whether it does, and a new report begins with it where it
 * does. The one that is open stays a draft. Null: it is nothing of the kind.
 */
export function hearOther(topic: ReportTopic, input: Input, facts: Facts): Outcome | null {
  const asked = askedOther(topic);
  if (asked) {
    const isAnother =
      picks.read(input)?.pick === 'another' || (input.kind === 'text' && parseYesNo(input.text) === 'yes');
    if (isAnother) return begin(asked.of, { ...withoutDraft(topic.reportId, facts), saidOn: asked.of.on });
  }
  if (input.kind === 'photo') return hearOtherCaption(topic, input, facts);
  if (input.kind !== 'text') return null;
  return hearWish(topic, input, facts) ?? askWhether(topic, input, facts);
}

/** With the photos that wait with the question, if there are any. */
function begin({ photos, ...said }: MeantOther['of'], facts: Facts): Outcome | null {
  const read = understandHere(said.text, facts);
  if (read === null || read.kind === 'needs') return read;
  const from: Topic = photos
    ? { kind: 'report-list', at: 'duties', page: 0, photosSince: photos.since }
    : idle;
  return beginFromMessage(from, read.understood, said, facts);
}

function askWhether(topic: ReportTopic, { text, messageId }: TextInput, facts: Facts): Outcome | null {
  const open = openReport(facts);
  const back = topic.stand.at === 'meant' ? topic.stand.back : topic.stand;
  if (!open || (back.at !== 'question' && back.at !== 'card') || text.length < shortest) return null;
  if (kindHere(text, facts) !== 'report' && !tellsOfAnother(text, back, open, facts)) return null;
  const read = understandHere(text, facts);
  if (read === null || read.kind === 'needs') return read;
  const isNamed =
    isAnother(read.understood, open.report.formId) && !isAnswer(text, read.understood, back, open, facts);
  if (!isNamed && !tellsOfAnother(text, back, open, facts)) return null;
  // What is typed while photos wait is of them as well.
  const held = askedOther(topic)?.of;
  const of = {
    what: 'other',
    text: held?.photos ? `${held.text}\n${text}` : text,
    messageId,
    on: facts.saidOn,
    ...(held?.photos && { photos: held.photos }),
  } as const;
  return showReport(facts, [], { ...topic, stand: { at: 'meant', of, back } });
}

/** Nothing shorter names an activity and tells of it. */
const shortest = 10;

/** Another activity is named, and told of: not only that it was there, too. */
function isAnother({ kind, form, answers }: Understood, formId: string): boolean {
  if (kind !== 'report' || form === null || form === formId) return false;
  return Object.keys(answers).length >= 2;
}

/**
 * Where words are asked for, another activity may be named in them: `nổi bật là Chủ nhật xanh có 45 đoàn viên`. What tells of it in its
 * own right begins with its name, and says a day; and it does not answer, one part a question, what is asked for.
 */
function isAnswer(
  text: string,
  { answers }: Understood,
  back: Stand,
  open: OpenReport,
  facts: Facts,
): boolean {
  if (back.at !== 'question') return false;
  const together = askedTogether(back, open, facts);
  const asked = together.length > 0 ? together : open.form.fields.filter(({ id }) => id === back.fieldId);
  const texts = asked.filter((field) => field.kind === 'text' && field.takes !== 'place' && !field.optional);
  if (texts.length === 0) return false;
  if (answers['date'] === undefined || !beginsWithName(text, facts)) return true;
  const said = { text, messageId: null, on: facts.saidOn, isOfOther: false };
  const inTurn = together.length > 0 ? saidInTurn(said, together, open, facts) : null;
  return inTurn !== null && !Object.values(inTurn.texts).some((part) => isNameAlone(part, facts));
}

function beginsWithName(text: string, facts: Facts): boolean {
  const message = piecesOf(text);
  return activitiesNamed(message, contextOf(facts)).some(({ from }) => !saysAnything(message, 0, from));
}

/** `CNX`: what a form calls itself. */
function isNameAlone(part: string, { forms }: Facts): boolean {
  return forms.some(({ title, aliases = [] }) => [title.vi, ...aliases].map(plain).includes(plain(part)));
}

/** The duty is reported on once more: what was begun stays as it is. */
function withoutDraft(reportId: ReportId, facts: Facts): Facts {
  const { duties, duty } = facts.found;
  const free = (one: Duty): Duty => (one.draft?.reportId === reportId ? { ...one, draft: null } : one);
  return {
    ...facts,
    found: {
      ...facts.found,
      ...(duties && { duties: duties.map(free) }),
      ...(duty && { duty: free(duty) }),
    },
  };
}
