import { numberAt } from '#src/domain/answer/number-at.ts';
import { kindWordAt, kindWordsIn, type KindWord } from './kind-words.ts';
import type { Message } from './pieces.ts';
import { plainWords } from './plain-words.ts';
import type { MessageKind } from './understand.ts';

const placeOrAboutWords = plainWords('address', 'about', 'place');
const leadWords = plainWords('address', 'about', 'ordinal', 'link');
const noneWords = plainWords('none');
const telephone = /^(?:\+ ?84|0)[\d .-]{8,13}$/;
/** Pieces of a message that is no more than an answer, or the name of an activity. */
const fewPieces = 9;

/** What a message says, whyever it was written. */
export interface Evidence {
  /** A kind of activity or a duty is named. */
  readonly isNamed: boolean;
  /** The name is the first thing it says. */
  readonly isNamedFirst: boolean;
  /** Figures that belong to fields, doubtful ones too. */
  readonly figures: number;
  /** A day that is not in the future. */
  readonly hasDay: boolean;
  /** The day it names is still to come. */
  readonly isToCome: boolean;
  readonly hasPlace: boolean;
  /** One of the choices of some form. */
  readonly hasOption: boolean;
  /** Numbers of people or things, whatever the form. */
  readonly counted: number;
}

/** Why somebody writes. Who gives figures reports, whatever else is said; then questions, complaints, politeness. */
export function kindOf(message: Message, evidence: Evidence): MessageKind {
  const { pieces } = message;
  const has = (kind: KindWord): boolean => kindWordsIn(pieces, kind).length > 0;
  const isTest = kindWordAt(pieces, 0, 'test') > 0 && !(evidence.isNamed && pieces[0]?.bare === 'tet');
  if (pieces.length === 0 || isTest) return 'other';
  if (has('wrong-record')) return 'complaint';
  const isToldWell = evidence.figures + evidence.counted >= 4 && tells(evidence);
  if (has('spam') || (has('apology') && !tells(evidence))) return 'other';
  if (
    begins(message, 'thanks') &&
    !evidence.isNamed &&
    evidence.counted < 2 &&
    !has('complaint') &&
    !isAskingHard(message)
  )
    return 'thanks';
  const isAsking = has('hard-question') || endsAsQuestion(message);
  const isAhead = has('to-come') || (evidence.isToCome && evidence.figures === 0 && !has('wish'));
  if (isAhead && !isAsking && !(evidence.hasDay && (tells(evidence) || isToldWell))) return 'other';
  if (isToldWell || (isReport(evidence) && !isAsking)) return 'report';
  if (has('hard-question')) return isToOthers(message) ? 'other' : 'question';
  if (has('complaint') && has('thanks') && !evidence.isNamed) return 'complaint';
  if (has('thanks') && !tells(evidence))
    return has('question') && isAsking ? 'question' : thanksOrWish(message, evidence);
  if (has('complaint') && !isNoneAnswer(message)) return 'complaint';
  if (isNoneAnswer(message) && !endsAsQuestion(message)) return 'answer';
  if (begins(message, 'greeting') && pieces.length <= 5 && !evidence.isNamed) return 'greeting';
  if ((has('question') || isAsking) && pieces.some(({ kind }) => kind !== 'mark'))
    return isToOthers(message) ? 'other' : 'question';
  if (tells(evidence) || wantsToReport(message, evidence)) return 'report';
  if (begins(message, 'greeting')) return 'greeting';
  if (kindWordsIn(pieces, 'greeting').some((at) => pieces[at]?.bare === 'chuc')) return 'greeting';
  if (isShortAnswer(message, evidence)) return 'answer';
  return has('greeting') ? 'greeting' : 'other';
}

/** Something was done: named and dated, placed or counted, or counted twice. */
function tells({ isNamed, figures, hasDay, hasPlace, counted }: Evidence): boolean {
  if (isNamed) return figures > 0 || counted > 0 || hasDay;
  return counted >= 2 || (counted === 1 && (hasDay || hasPlace));
}

/** It tells so much that a word of a question or a complaint in it is not its sense. */
function isReport(evidence: Evidence): boolean {
  const { isNamed, figures, hasDay, hasPlace, counted } = evidence;
  const said = Math.min(2, Math.max(figures, counted)) + Number(hasDay) + Number(hasPlace);
  return (
    tells(evidence) && said + Number(isNamed) >= 3 && (figures > 0 || counted > 0 || (isNamed && hasPlace))
  );
}

/** `báo cáo chủ nhật xanh`, `bc cnx`, `làm cnx rồi nè`, `chủ nhật xanh`. */
function wantsToReport({ pieces }: Message, { isNamed, isNamedFirst }: Evidence): boolean {
  if (!isNamed) return false;
  return isNamedFirst || pieces.length <= fewPieces || kindWordsIn(pieces, 'wish').length > 0;
}

function isAskingHard(message: Message): boolean {
  return kindWordsIn(message.pieces, 'hard-question').length > 0 || endsAsQuestion(message);
}

/** `cảm ơn đã nhận báo cáo CNX` thanks, `thanks em, cho báo cáo cnx luôn` goes on. */
function thanksOrWish({ pieces }: Message, { isNamed }: Evidence): MessageKind {
  const isWish = kindWordsIn(pieces, 'wish').some((at) => kindWordAt(pieces, at, 'wish') > 2);
  return isNamed && isWish ? 'report' : 'thanks';
}

/** `không có ai`, `ko có gì thêm`: no question, though it has the words of one. */
function isNoneAnswer({ pieces }: Message): boolean {
  if (pieces.length > 6) return false;
  const first = pieces.findIndex(
    (piece, at) => piece.kind !== 'mark' && kindWordAt(pieces, at, 'polite') !== 1,
  );
  const none = first < 0 ? 0 : noneWords.at(pieces, first);
  return none > 0 && kindWordAt(pieces, first + none, 'nobody') > 0;
}

/** What it begins with, politeness aside. */
function begins({ pieces }: Message, kind: KindWord): boolean {
  for (let at = 0; at < pieces.length; at++) {
    if (kindWordAt(pieces, at, kind) > 0) return true;
    if (pieces[at]?.kind !== 'mark' && kindWordAt(pieces, at, 'polite') === 0) return false;
  }
  return false;
}

/** `???` alone asks nothing. */
function endsAsQuestion({ pieces }: Message): boolean {
  if (pieces.every(({ kind }) => kind === 'mark')) return false;
  let at = pieces.length - 1;
  while (at >= 0 && (pieces[at]?.kind === 'mark' || kindWordAt(pieces, at, 'polite') === 1)) {
    if (pieces[at]?.typed === '?') return true;
    at--;
  }
  return (
    at > 1 &&
    kindWordAt(pieces, at, 'question-end') === 1 &&
    !(pieces[at]?.glued && pieces[at - 1]?.kind === 'number')
  );
}

/** A person is spoken to by name: `anh Tâm chiều nay đá banh không`. */
function isToOthers({ pieces }: Message): boolean {
  const at = pieces.findIndex(
    ({ bare }, index) => index < 2 && ['anh', 'chi', 'em', 'co', 'chu', 'ban'].includes(bare),
  );
  const name = pieces[at + 1];
  return (
    at >= 0 &&
    name?.isCapital === true &&
    pieces.filter(({ isCapital }) => isCapital).length <= 2 &&
    pieces.length > 3
  );
}

/** A few words that answer a question: a number, a day, a place, a choice, `xong`. */
function isShortAnswer({ pieces, shown }: Message, { hasDay, hasPlace, hasOption }: Evidence): boolean {
  if (pieces.length > fewPieces || telephone.test(shown)) return false;
  const first = pieces.findIndex(
    (piece, at) => piece.kind !== 'mark' && kindWordAt(pieces, at, 'polite') !== 1,
  );
  if (first < 0) return pieces.some((_, at) => kindWordAt(pieces, at, 'done') > 0);
  if (kindWordAt(pieces, first, 'done') > 0 || hasDay || hasPlace || hasOption) return true;
  if (
    pieces.some(
      ({ kind }, at) => kind === 'number' && (at <= first + 1 || leadWords.before(pieces, at) !== undefined),
    )
  )
    return !/\d-\d/.test(shown) || first === 0;
  return placeOrAboutWords.at(pieces, first) > 0 || numberAt(pieces, first) !== undefined;
}
