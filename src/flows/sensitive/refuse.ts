import type { Instant } from '#src/domain/ids.ts';
import { joinsSentForMs } from '#src/domain/report/photos.ts';
import { formOf } from '#src/domain/report/form.ts';
import { namesSensitive, sensitiveForms } from '#src/domain/sensitive/names-sensitive.ts';
import { personalDataIn } from '#src/domain/sensitive/personal-data.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import type { Need } from '#src/flows/contract/need.ts';
import { albumToTell } from '#src/flows/contract/told-album.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { understandHere } from '#src/flows/message/understand-here.ts';
import { isUnitUnclear, unitOf } from '#src/flows/words/unit-words.ts';
import { areasOf } from '#src/flows/words/areas-of.ts';

/** Why nothing is kept of what came; null: it goes its way. */
export type Refusal =
  | {
      readonly kind: 'refused';
      /** Null: it was said already of the album that the photo is of. */
      readonly line: Phrase | null;
      readonly toldAlbum?: string;
      /** What is said after it is looked at as closely. */
      readonly carefulUntil: Instant;
    }
  | { readonly kind: 'needs'; readonly needs: readonly Need[] };

/**
 * Sensitive work is told of in counts and areas: what could tell who somebody is, and any photo, goes no further than this, whatever is
 * talked about. That is so in the midst of such a report, in what is written about one (a reason, a request, a reply), in words that name
 * such work, and in what an officer announces of it. Everything else costs no read.
 */
export function refuseSensitive(topic: Topic, input: Input, facts: Facts): Refusal | null {
  if (facts.chat.kind === 'group' || !facts.actor || sensitiveForms(facts.forms).length === 0) return null;
  return input.kind === 'photo'
    ? refusePhoto(topic, input, facts)
    : refuseWords(topic, wordsOf(input), facts);
}

/** The words that an input would have us keep. */
function wordsOf(input: Input): string | null {
  if (input.kind === 'text' || input.kind === 'edited') return input.text;
  return input.kind === 'command' && input.argument !== '' ? input.argument : null;
}

function refuseWords(topic: Topic, words: string | null, facts: Facts): Refusal | null {
  if (words === null || personalDataIn(words, areasOf(facts)) === null) return null;
  const about = isAbout(topic, words, facts);
  if (typeof about === 'object') return about;
  return about ? refused(phrase('sensitive-not-kept'), facts) : null;
}

function refusePhoto(topic: Topic, input: Extract<Input, { kind: 'photo' }>, facts: Facts): Refusal | null {
  const { caption } = input;
  const album = albumToTell(input, facts);
  const isCareful = isStillCareful(facts);
  if (isCareful && caption === null && album !== null && album === facts.toldAlbum)
    return refused(null, facts);
  const isLate = isCareful && topic.kind === 'idle' && caption === null;
  const isOf =
    isLate ||
    (caption !== null && namesSensitive(caption, facts.forms)) ||
    (topic.kind === 'report' ? isOfSensitiveReport(facts) || aboutReply(facts) : aboutReply(facts));
  if (typeof isOf === 'object') return isOf;
  if (!isOf) return caption === null ? null : refuseWords(topic, caption, facts);
  const line = phrase(isLate ? 'sensitive-no-photos-after' : 'sensitive-no-photos');
  return { ...refused(line, facts), ...(album !== null && { toldAlbum: album }) };
}

function refused(line: Phrase | null, { now }: Facts): Extract<Refusal, { kind: 'refused' }> {
  return { kind: 'refused', line, carefulUntil: carefulFrom(now) };
}

/** As long as photos join what was sent before them. */
export function carefulFrom(now: Instant): Instant {
  return (now + joinsSentForMs) as Instant;
}

function isStillCareful({ carefulUntil, now }: Facts): boolean {
  return carefulUntil !== undefined && carefulUntil > now;
}

function isOfSensitiveReport({ report, forms }: Pick<Facts, 'report' | 'forms'>): boolean {
  return report !== null && formOf(report, forms)?.sensitive === true;
}

/** Whether a photo replies to a message about such work. */
function aboutReply(facts: Facts): boolean | Extract<Refusal, { kind: 'needs' }> {
  const ids = idsIn(facts.repliedTo?.about);
  if (ids.length === 0) return false;
  return facts.found.ofForms?.named ?? asking(ids, facts);
}

/** Whether words that tell of somebody are about sensitive work, or what has to be known for that. */
function isAbout(topic: Topic, words: string, facts: Facts): boolean | Extract<Refusal, { kind: 'needs' }> {
  if (namesSensitive(words, facts.forms, facts.found.unitPlan)) return true;
  if (topic.kind === 'report' && isOfSensitiveReport(facts)) return true;
  // Of a report at hand it is known what it is, unless something else is replied to.
  if (topic.kind === 'report' && facts.report && !facts.repliedTo) return false;
  const ids = [...idsIn(topic), ...idsIn(facts.repliedTo?.about)];
  const { ofForms } = facts.found;
  if (ids.length > 0 && !ofForms) return asking(ids, facts);
  if (ofForms?.named) return true;
  // What says itself of which activity it is costs no read of its own.
  const names = isAtRest(topic) ? namesOther(words, facts) : true;
  if (typeof names === 'object' || names) return names === true ? false : names;
  return ofForms ? ofForms.lately || isStillCareful(facts) : asking(ids, facts);
}

function asking(ids: readonly string[], facts: Facts): Extract<Refusal, { kind: 'needs' }> {
  const unit = isUnitUnclear(facts.actor) ? null : unitOf(facts.actor);
  const { unitPlan, unitsAround } = facts.found;
  const formIds = [...new Set(sensitiveForms(facts.forms).map(({ id }) => id))];
  return {
    kind: 'needs',
    needs: [
      { kind: 'of-forms', formIds, ids },
      // A message that is read asks for these anyway.
      ...(unit && !unitPlan ? [{ kind: 'unit-plan', unitId: unit.unitId } as const] : []),
      ...(unit && !unitsAround ? [{ kind: 'units-around', unitId: unit.unitId } as const] : []),
    ],
  };
}

/** What comes there may be of a report that was left, or sent before. */
function isAtRest({ kind }: Topic): boolean {
  return [
    'idle',
    'report-list',
    'repeat',
    'obligations',
    'item',
    'sent',
    'mend',
    'photos',
    'reply',
    'choose-unit',
  ].includes(kind);
}

/** Whether it says itself that it is of another activity. */
function namesOther(words: string, facts: Facts): boolean | Extract<Refusal, { kind: 'needs' }> {
  if (isUnitUnclear(facts.actor)) return false;
  const read = understandHere(words, facts);
  if (read?.kind === 'needs') return read;
  return read !== null && read.understood.form !== null;
}

const notAbout = new Set(['back', 'skipped', 'kind']);

/** All that may be an id in what a conversation is about, or a message that is replied to. */
function idsIn(about: unknown): readonly string[] {
  if (typeof about === 'string') return /^[\w-]{1,60}$/.test(about) ? [about] : [];
  if (Array.isArray(about)) return about.flatMap(idsIn);
  if (typeof about !== 'object' || about === null) return [];
  return Object.entries(about).flatMap(([name, value]) => (notAbout.has(name) ? [] : idsIn(value)));
}
