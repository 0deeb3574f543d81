import { wordSet } from '#src/domain/answer/lexicon.ts';
import { plain } from '#src/domain/answer/plain.ts';
import type { Form } from '#src/domain/report/form.ts';
import type { Claims } from '#src/domain/understand/message/claims.ts';
import type { Phrases } from '#src/domain/understand/message/dictionary.ts';
import type { Message } from '#src/domain/understand/message/pieces.ts';
import type { NamesRead } from '#src/domain/understand/names/find-names.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';
import { textBetween } from './find-texts.ts';
import { longestRest } from './longest-rest.ts';

const leads = plainWords('about-what');
const partnerLeads = plainWords('with-whom');
const helpedWords = plainWords('helped');
const endWords = plainWords('topic-stop');
const aboutWords = plainWords('about');
const deedWords = plainWords('deed');
const nowhereWords = plainWords('nowhere');
const emptyWords = plainWords('filler', 'tail', 'day-part', 'people');
/** Words of the name of a body: `Công an phường Sơn Kỳ`. */
const longestPartner = 8;

type Texts = Record<string, string | number | null>;

/** Fills the texts that nothing named: what the activity is called, what it was about, what was done, with whom. */
export function takeRest(
  message: Message,
  form: Form,
  claims: Claims,
  names: NamesRead,
  answers: Texts,
): void {
  for (const field of form.fields) {
    if (field.kind !== 'text' || !field.takes || field.takes === 'place' || answers[field.id] !== undefined)
      continue;
    const found = {
      name: () => nameIn(message, form, claims, names),
      topic: () =>
        behindLead(message, claims, leads) ?? topicIn(message, claims, names) ?? longestRest(message, claims),
      rest: () => longestRest(message, claims),
      partner: () => behindLead(message, claims, partnerLeads) ?? beforeHelped(message, claims),
      link: () => linkIn(message),
    }[field.takes]();
    if (found !== undefined && found.length > 1) answers[field.id] = found.slice(0, field.maxLength);
  }
}

/** From the activity's name to the next comma, figure or day: `Ngày hội hiến máu tình nguyện`. */
function nameIn(message: Message, form: Form, claims: Claims, { forms }: NamesRead): string | undefined {
  const first = forms.find(({ from, to }) => plain(textBetween(message, from, to)) !== plain(form.title.vi));
  if (!first) return undefined;
  const to = endOfPhrase(message, claims, first.to, true);
  claims.take(first.from, to, 'text');
  return textBetween(message, first.from, to);
}

/** What follows the name: `Tập huấn PCCC`; a duty's name may have it in itself, `Tập huấn phân loại rác`. */
function topicIn(message: Message, claims: Claims, { forms }: NamesRead): string | undefined {
  for (const { ownTo } of forms) {
    let from = ownTo;
    while (':-'.includes(message.pieces[from]?.typed ?? ' ')) from++;
    const to = endOfPhrase(message, claims, from);
    const value = textBetween(message, from, to);
    if (value.length < 2 || isEmpty(message, from, to)) continue;
    claims.take(from, to, 'text');
    return value;
  }
  return undefined;
}

function isEmpty({ pieces }: Message, from: number, to: number): boolean {
  for (let at = from; at < to;) {
    const length = pieces[at]?.kind === 'mark' ? 1 : emptyWords.at(pieces, at);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

/** `về phân loại rác`, `phối hợp với công an phường`. */
function behindLead(message: Message, claims: Claims, words: Phrases): string | undefined {
  const { pieces } = message;
  for (let at = 0; at < pieces.length; at++) {
    const length = claims.isFree(at) ? words.at(pieces, at) : 0;
    if (length === 0) continue;
    const to = endOfPhrase(message, claims, at + length);
    const value = textBetween(message, at + length, to);
    if (value.length < 2 || isComing(value)) continue;
    claims.take(at, to, 'text');
    return value;
  }
  return undefined;
}

/** `mời bác sĩ về dạy`: somebody came, and nothing was about it. */
const isComing = wordSet('dạy, giảng, phụ, dự, nhà, quê, sớm, trước, tới, đến, chơi');

/** `…, công an phường phối hợp`: from the last mark or figure on. */
function beforeHelped(message: Message, claims: Claims): string | undefined {
  const { pieces } = message;
  for (let at = 1; at < pieces.length; at++) {
    const length = claims.isFree(at) ? helpedWords.at(pieces, at) : 0;
    const behind = pieces[at + length];
    if (length === 0 || (behind && behind.kind !== 'mark' && emptyWords.at(pieces, at + length) === 0))
      continue;
    let from = at;
    while (from > 0 && claims.isFree(from - 1) && pieces[from - 1]?.kind === 'word') from--;
    while (from < at && ['co', 'do', 'duoc', 'va', 'cung', 'voi'].includes(pieces[from]?.bare ?? '')) from++;
    if (at - from < 1 || at - from > longestPartner || isEmpty(message, from, at)) continue;
    claims.take(from, at + length, 'text');
    return textBetween(message, from, at);
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
    if (isName && (piece.kind === 'number' || aboutWords.at(pieces, at) > 0 || deedWords.at(pieces, at) > 0))
      break;
    if (piece.kind === 'mark' && !'"“”/&\'’'.includes(piece.typed)) break;
    const stop = endWords.at(pieces, at);
    if (
      stop > 0 &&
      !(at > from && nowhereWords.at(pieces, at + stop) > 0 && pieces[at + stop]?.bare === 'nguon')
    )
      break;
    at++;
  }
  return at;
}

/** The only address of the web; several are asked about. */
function linkIn({ shown }: Message): string | undefined {
  const links = shown.match(/(?:https?:\/\/|www\.)\S+|\b[\w-]+\.(?:com|vn|net|org|gl|ly)\/\S+/gu) ?? [];
  return links.length === 1 ? links[0]?.replace(/[.,;:!?)\]]+$/u, '') : undefined;
}
