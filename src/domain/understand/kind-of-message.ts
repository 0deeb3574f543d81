import type { Message } from './pieces.ts';
import { type KindWord, kindWordAt, kindWordsIn } from './kind-words.ts';
import { numberAt } from '#src/domain/answer/number-at.ts';
import { plainWords } from './plain-words.ts';
import type { MessageKind } from './message-kind.ts';

const placeOrAboutWords = plainWords('address', 'about');
const leadWords = plainWords('address', 'about', 'ordinal', 'link');

export interface Evidence {
  /** A kind of activity or a duty is named. */
  readonly isNamed: boolean;
  /** Figures that belong to fields, doubtful ones too. */
  readonly figures: number;
  readonly hasDay: boolean;
  /** The day that is named is yet to come. */
  readonly isToCome: boolean;
  readonly hasPlace: boolean;
  /** Numbers of people or things, whatever the form. */
  readonly counted: number;
  /** It is, or begins with, a choice of some form. */
  readonly isOption: boolean;
}

/**
 * Why somebody writes. What tells enough of an activity is a report, whatever words stand beside it; what is yet to come is
 * none. A question goes before a report without figures.
 */
export function kindOf(message: Message, evidence: Evidence): MessageKind {
  const { pieces } = message;
  const has = (kind: KindWord): boolean => kindWordsIn(pieces, kind).length > 0;
  if (pieces.length === 0 || kindWordAt(pieces, 0, 'test') > 0) return 'other';
  const tells = tellsOfActivity(evidence);
  const isFull = tells && isEnough(evidence);
  const isDone = isFull && evidence.hasDay && !evidence.isToCome && has('done-already');
  if (has('invitation') || (has('announcement') && !isDone)) return 'other';
  if (has('to-come') && !isDone && (evidence.isToCome || (!evidence.hasDay && !isFull)))
    return endsAsQuestion(message) || has('strong-question') ? 'question' : 'other';
  if (has('slip-of-chat') && !isFull) return has('strong-question') ? 'question' : 'other';
  if (has('wrong-record')) return 'complaint';
  if (startsWith(message, 'thanks')) {
    if (evidence.isNamed && (has('wish') || (evidence.figures > 0 && evidence.hasDay))) return 'report';
    if (has('strong-complaint')) return 'complaint';
    return has('strong-question') ? 'question' : 'thanks';
  }
  if (isFull && !endsInMark(message)) return asksAboutSending(message) ? 'question' : 'report';
  if (has('strong-complaint')) return 'complaint';
  if (has('complaint') && !(tells && evidence.hasDay))
    return has('strong-question') ? 'question' : 'complaint';
  if (
    startsWith(message, 'greeting') &&
    pieces.length <= longestGreeting &&
    !tells &&
    !has('strong-question')
  )
    return 'greeting';
  if (isShortAnswer(message) && has('none')) return 'answer';
  if (has('question') || endsAsQuestion(message)) return 'question';
  if (tells || (evidence.isNamed && (has('wish') || isOnlyName(message)))) return 'report';
  if (has('thanks')) return 'thanks';
  if (startsWith(message, 'greeting')) return 'greeting';
  if (isShortAnswer(message) || (evidence.isOption && pieces.length <= longestOption)) return 'answer';
  if (evidence.hasPlace && pieces.length <= longestOption) return 'answer';
  return has('greeting') ? 'greeting' : 'other';
}

const longestGreeting = 7;
const longestOption = 6;

/** Nobody asks with so many figures, and a day or place beside them. */
function isEnough({ isNamed, figures, hasDay, hasPlace, counted }: Evidence): boolean {
  const said = Math.max(figures, counted);
  return said >= 2 || (said >= 1 && isNamed && (hasDay || hasPlace));
}

/** `… gửi trễ qua thứ hai được không chị`: about the report, not the report. */
function asksAboutSending({ pieces }: Message): boolean {
  return kindWordsIn(pieces, 'about-sending').length > 0;
}

/** The first words, politeness aside. */
function startsWith({ pieces }: Message, kind: KindWord): boolean {
  for (let at = 0; at < pieces.length; at++) {
    if (kindWordAt(pieces, at, kind) > 0) return true;
    if (pieces[at]?.kind !== 'mark' && kindWordAt(pieces, at, 'polite') === 0) return false;
  }
  return false;
}

function endsInMark({ pieces }: Message): boolean {
  return pieces.at(-1)?.typed === '?';
}

function tellsOfActivity({ isNamed, figures, hasDay, hasPlace, counted }: Evidence): boolean {
  if (isNamed) return figures > 0 || hasDay || (hasPlace && counted > 0);
  return counted >= 2 || (counted === 1 && (hasDay || hasPlace));
}

function endsAsQuestion({ pieces }: Message): boolean {
  let at = pieces.length - 1;
  while (at >= 0 && (pieces[at]?.kind === 'mark' || kindWordAt(pieces, at, 'polite') === 1)) {
    if (pieces[at]?.typed === '?') return true;
    at--;
  }
  return at > 1 && kindWordAt(pieces, at, 'question-end') === 1;
}

function isOnlyName({ pieces }: Message): boolean {
  return pieces.length <= 8;
}

const telephone = /^(?:\+ ?84|0)[\d .-]{8,13}$/;

/** A few words that answer a question: a number, a day, a place, `xong`. */
function isShortAnswer({ pieces, shown }: Message): boolean {
  if (pieces.length > 9 || telephone.test(shown)) return false;
  const first = pieces.findIndex(
    (piece, at) => piece.kind !== 'mark' && kindWordAt(pieces, at, 'polite') !== 1,
  );
  if (first < 0) return pieces.some((_, at) => kindWordAt(pieces, at, 'done') > 0);
  if (kindWordAt(pieces, first, 'done') > 0) return true;
  if (pieces.some((piece, at) => piece.kind === 'number' && (at <= first + 1 || isPlaceBefore(pieces, at))))
    return true;
  return placeOrAboutWords.at(pieces, first) > 0 || numberAt(pieces, first) !== undefined;
}

function isPlaceBefore(pieces: Message['pieces'], at: number): boolean {
  return leadWords.before(pieces, at) !== undefined;
}
