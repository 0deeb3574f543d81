import { phrasesOf } from '#src/domain/understand/message/dictionary.ts';
import type { Message } from '#src/domain/understand/message/pieces.ts';
import { kindWordAt, kindWordsIn } from './kind-words.ts';

const reportWords = phrasesOf(['báo cáo', 'bc', 'b/c', 'bao cao']);

/** Pieces of a message that is no more than an answer, or the name of an activity. */
export const fewPieces = 9;

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

/** Something was done: named and dated, placed or counted, or counted twice. */
export function tells({ isNamed, figures, hasDay, hasPlace, counted }: Evidence): boolean {
  if (isNamed) return figures > 0 || counted > 0 || hasDay;
  return counted >= 2 || (counted === 1 && (hasDay || hasPlace));
}

/** It tells so much that a word of a question or a complaint in it is not its sense. */
export function isReport(evidence: Evidence): boolean {
  const { isNamed, figures, hasDay, hasPlace, counted } = evidence;
  const said = Math.min(2, Math.max(figures, counted)) + Number(hasDay) + Number(hasPlace);
  return (
    tells(evidence) && said + Number(isNamed) >= 3 && (figures > 0 || counted > 0 || (isNamed && hasPlace))
  );
}

/** `báo cáo chủ nhật xanh`, `bc cnx`, `làm cnx rồi nè`, `chủ nhật xanh`. */
export function wantsToReport({ pieces }: Message, { isNamed, isNamedFirst }: Evidence): boolean {
  if (!isNamed) return false;
  return isNamedFirst || pieces.length <= fewPieces || kindWordsIn(pieces, 'wish').length > 0;
}

/** `em muốn báo cáo`, `bc`, `mở giúp anh cái mẫu báo cáo`: nothing else is said, not even of what. */
export function wantsAnyReport({ pieces }: Message): boolean {
  const isReport = pieces.some((_, at) => reportWords.at(pieces, at) > 0);
  let at = 0;
  while (isReport && at < pieces.length) {
    const known = Math.max(
      ...(['begin', 'polite', 'greeting'] as const).map((kind) => kindWordAt(pieces, at, kind)),
    );
    const length = pieces[at]?.kind === 'mark' ? 1 : known;
    if (length === 0) return false;
    at += length;
  }
  return isReport;
}
