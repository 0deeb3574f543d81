import { plainLetters } from '#src/domain/answer/plain.ts';
import { withAbout } from '#src/domain/report/about.ts';
import { answerOf, type Answers, type Field } from '#src/domain/report/form.ts';
import type { Report } from '#src/domain/report/report.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import { canTakeUp } from '#src/flows/begin-report/start-report.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { fieldNamedIn } from '#src/flows/report/change-answer.ts';
import { fillBeside } from '#src/flows/report/fill-report.ts';
import { type OpenReport, openReport } from '#src/flows/report/open-report.ts';
import { correctionOf } from '#src/flows/report/said/correction-of.ts';
import { readAnswer } from '#src/flows/report/read-answer.ts';
import { changesTo } from '#src/flows/report/take-message.ts';
import type { Said } from '#src/flows/report/topic.ts';
import { givenWords } from '#src/flows/words/answer-words.ts';

/** So long whatever is said may be about what was sent last; later, what names a line and its figure. */
export const sentLatelyMs = 2 * 3_600_000;

const correcting =
  /(?:^| )(?:nham|lon|sai|sua|chinh|doi lai|dinh chinh|moi dung|chua dung|khong dung|ghi thieu|con thieu|bo sung)(?= |$)/;

/** `à nhầm 48 đv`, `35 mới đúng`: something that was said before is put right. */
export function isCorrecting(text: string): boolean {
  return correcting.test(plainLetters(text));
}

/** A sent report as if it were written on; null: nobody may any more, or somebody does. */
export function sentReport(report: Report | null, facts: Facts): OpenReport | null {
  if (!report || report.isOpen || !canTakeUp(report, facts)) return null;
  return openReport({ report: { ...report, isOpen: true }, forms: facts.forms });
}

/** What a message says otherwise than a report that was sent; null: nothing. */
export function whatToMend(whole: Said, sent: OpenReport, facts: Facts): Answers | null {
  const said = { ...whole, text: whole.text.replace(/[\s,]*(?:mới đúng|moi dung)[\s.!]*$/iu, '') };
  const { answers: read, about } = fillBeside(said, sent, facts);
  const changed = Object.entries(changesTo(sent, read, false)).filter(([id]) => !takesAnyWords(id, sent));
  const isFigure = ([id]: readonly [string, unknown]): boolean =>
    figureFields(sent).some((field) => field.id === id);
  const figures = changed.filter(isFigure);
  const named = isCorrecting(whole.text) && figures.length === 0 ? namedFigure(said.text, sent, facts) : null;
  if (named) return named;
  // `báo cáo hôm nay sai số dân rồi` names the report, and not its day.
  const meant = figures.length > 0 && isCorrecting(whole.text) ? figures : changed;
  return meant.length > 0 ? withAbout(Object.fromEntries(meant), about, sent.report.answers) : null;
}

/** What does not stand there yet; null: all of it does. */
export function stillOtherwise(answers: Answers, { report }: OpenReport): Answers | null {
  const changed = Object.entries(answers).filter(([id, value]) => answerOf(report.answers, id) !== value);
  return changed.length > 0 ? Object.fromEntries(changed) : null;
}

/** `sai số dân rồi, 35 mới đúng`: the line is named in one place, its figure stands in another. */
function namedFigure(text: string, sent: OpenReport, facts: Facts): Answers | null {
  const [figure, ...others] = text.match(/\d[\d.,]*/g) ?? [];
  const field = fieldNamedIn(text, sent);
  if (figure === undefined || others.length > 0 || !field || !figureFields(sent).includes(field)) return null;
  const read = readAnswer(field, figure.replace(/[.,]$/, ''), false, sent.report, facts);
  if (read.kind === 'unclear' || read.value === answerOf(sent.report.answers, field.id)) return null;
  return withAbout({ [field.id]: read.value }, [], sent.report.answers);
}

/** Whether a message is nothing but names of lines and their figures: `đoàn viên 48`, `dân 35 rác 100kg`. */
export function namesFigure(text: string, answers: Answers, sent: OpenReport, facts: Facts): boolean {
  const { isBare, isTold } = correctionOf(text, answers, sent, facts);
  const isOther = ({ id, kind }: Field): boolean =>
    kind !== 'count' && kind !== 'quantity' && answerOf(answers, id) !== undefined;
  return isBare && !isTold && !sent.form.fields.some(isOther);
}

function figureFields({ form }: OpenReport): readonly Field[] {
  return form.fields.filter(({ kind }) => kind === 'count' || kind === 'quantity');
}

/** It would be filled by whatever somebody says. */
function takesAnyWords(fieldId: string, { form }: OpenReport): boolean {
  const field = form.fields.find(({ id }) => id === fieldId);
  return field?.kind === 'text' && field.takes !== undefined && field.takes !== 'place';
}

/** `Đoàn viên 45 người thành 48 người`, for each line that changes. */
export function changeWords(answers: Answers, { form, report }: OpenReport): readonly Phrase[] {
  return form.fields.flatMap((field) => {
    if (answerOf(answers, field.id) === undefined) return [];
    const words = { label: field.label, answer: givenWords(field, answers) };
    return (answerOf(report.answers, field.id) ?? null) === null
      ? [phrase('mend-new', words)]
      : [phrase('mend-change', { ...words, before: givenWords(field, report.answers) })];
  });
}
