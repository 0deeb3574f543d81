import type { Message } from './pieces.ts';
import { kindWordAt, kindWordsIn } from './kind-words.ts';
import { numberAt } from '#src/domain/answer/number-at.ts';
import { plainWords } from './plain-words.ts';
import type { MessageKind } from './understand.ts';

const placeOrAboutWords = plainWords('address', 'about');
const leadWords = plainWords('address', 'about', 'ordinal', 'link');

export interface Evidence {
  /** A kind of activity or a duty is named. */
  readonly isNamed: boolean;
  /** Figures that belong to fields, doubtful ones too. */
  readonly figures: number;
  readonly hasDay: boolean;
  readonly hasPlace: boolean;
  /** Numbers of people or things, whatever the form. */
  readonly counted: number;
}

/** Why somebody writes. A report goes before thanks and greetings, a question before a report without figures. */
export function kindOf(message: Message, evidence: Evidence): MessageKind {
  const { pieces } = message;
  const has = (kind: Parameters<typeof kindWordsIn>[1]): boolean => kindWordsIn(pieces, kind).length > 0;
  if (pieces.length === 0) return 'other';
  if (kindWordAt(pieces, 0, 'test') > 0) return 'other';
  const isAsking = has('question') || endsAsQuestion(message);
  const isComplaining = has('complaint');
  const tells = tellsOfActivity(evidence);
  if (has('wrong-record') && (isComplaining || has('wrong-record'))) return 'complaint';
  if (isComplaining && !(tells && evidence.figures >= 2))
    return isAsking && !has('complaint') ? 'question' : 'complaint';
  if (has('to-come') && !isAsking && !(evidence.hasDay && evidence.figures > 0 && !has('to-come'))) {
    if (!tells || evidence.figures < 2) return 'other';
  }
  if (isAsking && !(tells && evidence.figures >= 2)) return 'question';
  if (tells || (evidence.isNamed && (has('wish') || isOnlyName(message)))) return 'report';
  if (has('thanks')) return 'thanks';
  if (isGreeting(message)) return 'greeting';
  if (isShortAnswer(message)) return 'answer';
  return has('greeting') ? 'greeting' : 'other';
}

/** A greeting is what it begins with, politeness aside. */
function isGreeting({ pieces }: Message): boolean {
  for (let at = 0; at < pieces.length; at++) {
    if (kindWordAt(pieces, at, 'greeting') > 0) return true;
    if (pieces[at]?.kind !== 'mark' && kindWordAt(pieces, at, 'polite') === 0) return false;
  }
  return false;
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
