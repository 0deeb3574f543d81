import type { Form } from '#src/domain/report/form.ts';
import type { Claims } from './claims.ts';
import type { NamesRead } from './find-names.ts';
import { textBetween } from './find-texts.ts';
import type { Message } from './pieces.ts';
import { plainWords } from './plain-words.ts';

const emptyWords = plainWords('filler', 'tail', 'link', 'people', 'at', 'heading', 'total', 'day-part');
const leads = plainWords('about-what');
const partnerLeads = plainWords('with-whom');
const aboutWords = plainWords('about');
const deedWords = plainWords('deed');
const endWords = plainWords('topic-stop');

type Texts = Record<string, string | number | null>;

/** Fills the texts that nothing named: what the activity is called, what it was about, what was done, with whom. */
export function takeRest(message: Message, form: Form, claims: Claims, names: NamesRead, answers: Texts): void {
  for (const field of form.fields) {
    if (field.kind !== 'text' || !field.takes || field.takes === 'place' || answers[field.id] !== undefined) continue;
    const found = {
      name: () => nameIn(message, claims, names),
      topic: () => behindLead(message, claims, leads) ?? topicIn(message, claims, names),
      rest: () => longestRest(message, claims),
      partner: () => behindLead(message, claims, partnerLeads),
      link: () => linkIn(message),
    }[field.takes]();
    if (found !== undefined && found.length > 1) answers[field.id] = found.slice(0, field.maxLength);
  }
}

/** From the activity's name to the next comma, figure or day: `Ngày hội hiến máu tình nguyện`. */
function nameIn(message: Message, claims: Claims, { forms }: NamesRead): string | undefined {
  const [first] = forms;
  if (!first) return undefined;
  const to = endOfPhrase(message, claims, first.to, true);
  claims.take(first.from, to, 'text');
  return textBetween(message, first.from, to);
}

/** What follows the name: `Tập huấn PCCC`. */
function topicIn(message: Message, claims: Claims, { forms }: NamesRead): string | undefined {
  for (const { to: from } of forms) {
    const to = endOfPhrase(message, claims, from);
    const value = textBetween(message, from, to);
    if (value.length < 2) continue;
    claims.take(from, to, 'text');
    return value;
  }
  return undefined;
}

/** `về phân loại rác`, `phối hợp với công an phường`. */
function behindLead(message: Message, claims: Claims, words: ReturnType<typeof plainWords>): string | undefined {
  const { pieces } = message;
  for (let at = 0; at < pieces.length; at++) {
    const length = claims.isFree(at) ? words.at(pieces, at) : 0;
    if (length === 0) continue;
    const to = endOfPhrase(message, claims, at + length);
    const value = textBetween(message, at + length, to);
    if (value.length < 2) continue;
    claims.take(at, to, 'text');
    return value;
  }
  return undefined;
}

/** To the next comma, end of line or piece that was read. */
function endOfPhrase({ pieces }: Message, claims: Claims, from: number, isName = false): number {
  let at = from;
  while (at < pieces.length) {
    const piece = pieces[at];
    const owner = claims.ownerOf(at);
    if (!piece || (owner !== undefined && owner !== 'option' && owner !== 'name')) break;
    if (isName && (piece.kind === 'number' || aboutWords.at(pieces, at) > 0 || deedWords.at(pieces, at) > 0)) break;
    if (piece.kind === 'mark' && !'"“”/&\'’'.includes(piece.typed)) break;
    if (at > from && endWords.at(pieces, at) > 0) break;
    if (at === from && endWords.at(pieces, at) > 0) return from;
    at++;
  }
  return at;
}

/** The longest stretch between commas and figures that says something. */
function longestRest(message: Message, claims: Claims): string | undefined {
  const { pieces } = message;
  let best: { readonly from: number; readonly to: number; readonly words: number } | undefined;
  let at = 0;
  while (at < pieces.length) {
    let to = at;
    while (to < pieces.length && isRest(message, claims, to)) to++;
    const words = contentWords(message, at, to);
    if (words >= 2 && words > (best?.words ?? 0)) best = { from: at, to, words };
    at = Math.max(to, at + 1);
  }
  if (!best) return undefined;
  claims.take(best.from, best.to, 'text');
  return textBetween(message, best.from, best.to);
}

function isRest({ pieces }: Message, claims: Claims, at: number): boolean {
  const piece = pieces[at];
  const isSeparator = piece?.kind === 'mark' && '\n,;.|•!?()-–'.includes(piece.typed);
  return claims.isFree(at) && !isSeparator;
}

function contentWords({ pieces }: Message, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; ) {
    const length = pieces[at]?.kind === 'mark' ? 1 : emptyWords.at(pieces, at);
    if (length === 0) count++;
    at += length || 1;
  }
  return count;
}

function linkIn({ shown }: Message): string | undefined {
  return /(?:https?:\/\/|www\.)\S+|\b[\w-]+\.(?:com|vn|net|org|gl|ly)\/\S+/u.exec(shown)?.[0];
}
