import { type Phrases, phrasesOf } from '#src/domain/understand/message/dictionary.ts';
import { kindPhrases } from './kind-phrases.ts';
import type { Piece } from '#src/domain/understand/message/pieces.ts';

/** What a word says about why somebody writes. */
export type KindWord =
  | 'greeting'
  | 'thanks'
  | 'question'
  /** Makes a question of a sentence at whose end it stands: `… chưa ạ`, `… không`. */
  | 'question-end'
  | 'complaint'
  /** Of the report table, not of the street: `bảng ghi 54`, `sửa giùm`. */
  | 'wrong-record'
  /** A question even beside figures. */
  | 'hard-question'
  /** Behind 'không có': nothing, nobody. */
  | 'nobody'
  | 'apology'
  /** Laughter, riddles. */
  | 'chat'
  /** Others are to do something: `nhắc Tân Quý nộp CNX`. */
  | 'order'
  /** Of the day and the weather. */
  | 'small-talk'
  /** Around the wish to report, whatever it is. */
  | 'begin'
  /** Sent to everybody. */
  | 'spam'
  | 'wish'
  /** An invitation, an announcement, something still to come. */
  | 'to-come'
  | 'test'
  | 'done'
  | 'polite';

const kinds = new Map<KindWord, Phrases>(kindsOf(kindPhrases));

function kindsOf(
  lists: Readonly<Record<KindWord, readonly string[]>>,
): readonly (readonly [KindWord, Phrases])[] {
  const rows = Object.entries(lists) as readonly (readonly [KindWord, readonly string[]])[];
  return rows.map(([kind, lines]) => [kind, phrasesOf(lines.flatMap((line) => line.split(', ')))] as const);
}

/** How many pieces a phrase of that kind takes up at a place. */
export function kindWordAt(pieces: readonly Piece[], at: number, kind: KindWord): number {
  if (kind === 'question' && pieces[at]?.isAcronym) return 0;
  return kinds.get(kind)?.at(pieces, at) ?? 0;
}

/** Where phrases of that kind begin. */
export function kindWordsIn(pieces: readonly Piece[], kind: KindWord): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const length = kindWordAt(pieces, at, kind);
    if (length > 0) {
      found.push(at);
      at += length - 1;
    }
  }
  return found;
}
