import type { Message } from '#src/domain/understand/message/pieces.ts';
import { asksAnything, endsAsQuestion, isAskingHard, isToOthers } from './asks.ts';
import { type Evidence, isReport, tells, wantsAnyReport, wantsToReport } from './evidence.ts';
import { type KindWord, kindWordAt, kindWordsIn } from './kind-words.ts';
import type { MessageKind } from './message-kind.ts';
import { isNoneAnswer, isShortAnswer } from './short-answer.ts';

/** Why somebody writes. Who gives figures reports, whatever else is said; then questions, complaints, politeness. */
export function kindOf(message: Message, evidence: Evidence): MessageKind {
  const { pieces } = message;
  const has = (kind: KindWord): boolean => kindWordsIn(pieces, kind).length > 0;
  const start = pastGreeting(message);
  const isTest =
    kindWordAt(pieces, start, 'test') > 0 &&
    !(evidence.isNamed && pieces[start]?.typed !== 'test' && pieces[start]?.bare === 'tet');
  if (pieces.length === 0 || isTest) return 'other';
  if (has('wrong-record')) return 'complaint';
  const isToldWell = evidence.figures + evidence.counted >= 4 && tells(evidence);
  if (has('small-talk') && !evidence.isNamed && evidence.figures + evidence.counted < 2) return 'other';
  const isOrder = begins(message, 'order') && evidence.figures === 0 && !has('complaint');
  if (isOrder && !endsAsQuestion(message)) return 'other';
  if (has('spam') || begins(message, 'chat') || (has('apology') && !tells(evidence) && !has('question')))
    return 'other';
  if (
    begins(message, 'thanks') &&
    !evidence.isNamed &&
    evidence.counted < 2 &&
    !has('complaint') &&
    !isAskingHard(message)
  )
    return 'thanks';
  const isAskedHard = asksAnything(message, 'hard-question');
  const isAsking = isAskedHard || endsAsQuestion(message);
  const isAhead = has('to-come') || (evidence.isToCome && evidence.figures === 0 && !has('wish'));
  if (isAhead && !isAsking && !(evidence.hasDay && (tells(evidence) || isToldWell))) return 'other';
  if (isToldWell || (isReport(evidence) && !isAsking)) return 'report';
  if (isAskedHard) return isToOthers(message) ? 'other' : 'question';
  if (has('complaint') && has('thanks') && !evidence.isNamed) return 'complaint';
  if (has('thanks') && !tells(evidence))
    return has('question') && isAsking ? 'question' : thanksOrWish(message, evidence);
  if (has('complaint') && !isNoneAnswer(message)) return 'complaint';
  if (isNoneAnswer(message) && !endsAsQuestion(message)) return 'answer';
  if (begins(message, 'greeting') && pieces.length <= 5 && !evidence.isNamed) return 'greeting';
  if ((asksAnything(message, 'question') || isAsking) && pieces.some(({ kind }) => kind !== 'mark'))
    return isToOthers(message) ? 'other' : 'question';
  if (tells(evidence) || wantsToReport(message, evidence) || wantsAnyReport(message)) return 'report';
  if (begins(message, 'greeting')) return 'greeting';
  if (kindWordsIn(pieces, 'greeting').some((at) => pieces[at]?.bare === 'chuc')) return 'greeting';
  if (isShortAnswer(message, evidence)) return 'answer';
  return has('greeting') ? 'greeting' : 'other';
}

/** `cảm ơn đã nhận báo cáo CNX` thanks, `thanks em, cho báo cáo cnx luôn` goes on. */
function thanksOrWish({ pieces }: Message, { isNamed }: Evidence): MessageKind {
  const isWish = kindWordsIn(pieces, 'wish').some((at) => kindWordAt(pieces, at, 'wish') > 2);
  return isNamed && isWish ? 'report' : 'thanks';
}

/** What it begins with, politeness aside. */
function begins({ pieces }: Message, kind: KindWord): boolean {
  for (let at = 0; at < pieces.length; at++) {
    if (kindWordAt(pieces, at, kind) > 0) return true;
    if (pieces[at]?.kind !== 'mark' && kindWordAt(pieces, at, 'polite') === 0) return false;
  }
  return false;
}

/** Index behind a greeting of a word or two: `alo test`. */
function pastGreeting({ pieces }: Message): number {
  const length = kindWordAt(pieces, 0, 'greeting');
  return length > 0 && pieces.length <= length + 3 ? length : 0;
}
