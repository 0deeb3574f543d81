import { longestReason } from '#src/domain/decision.ts';
import type { ExtendableDuty } from '#src/domain/extension/extension.ts';
import { dutiesNamed } from '#src/domain/extension/extend-line.ts';
import { offeredDuties, wardsMeant } from '#src/domain/extension/extension-rules.ts';
import { readNewDate } from '#src/domain/extension/new-date.ts';
import { charactersOf, clipText } from '#src/domain/text/characters.ts';
import { seenText } from '#src/domain/text/seen-text.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { dutyOf } from './ask.ts';
import type { ExtendTopic } from './topic.ts';
import { unclearDate } from './unclear-date.ts';

/** Of what was typed and is not understood. */
export const longestSaid = 40;

/** The duty that a text names: of several the one that is offered, if that is one. Else those that it may be, or none. */
export function readDuty(
  text: string,
  duties: readonly ExtendableDuty[],
  { forms, today }: Facts,
): { readonly duty: ExtendTopic['duty']; readonly named: number } {
  const named = dutiesNamed(text, duties, forms);
  const offered = named.length > 1 ? offeredDuties(named, today, null) : named;
  const [only] = offered.length === 1 ? offered : [];
  if (!only) return { duty: null, named: named.length };
  const { planId, itemId, occurrence } = only;
  return { duty: { planId, itemId, occurrence }, named: 1 };
}

/** A day that was typed, or what is unclear about it. */
export function readUntil(text: string, topic: ExtendTopic, duties: readonly ExtendableDuty[], facts: Facts) {
  const duty = dutyOf(topic, duties);
  const wards = duty ? wardsMeant(duty, topic.wards ?? 'lacking') : [];
  const dueOn =
    wards
      .map((ward) => ward.dueOn)
      .toSorted()
      .at(-1) ?? facts.today;
  const read = readNewDate(text, { today: facts.saidOn, dueOn });
  if (read.kind === 'understood') return { read: read.on, before: [] };
  return { read: null, before: [unclearDate(read)] };
}

/** A reason that can be read; what is wrong with it. */
export function readReason(text: string): {
  readonly read: string | null;
  readonly before: readonly Phrase[];
} {
  const reason = seenText(text).trim();
  if (!/[\p{L}\p{N}]/u.test(reason)) return { read: null, before: [phrase('extend-why-needed')] };
  const { length } = charactersOf(reason);
  if (length > longestReason)
    return { read: null, before: [phrase('extend-why-too-long', { length, max: longestReason })] };
  return { read: reason, before: [] };
}

/** Names that no ward has, or several. */
export function unknownWards(unknown: readonly string[]): readonly Phrase[] {
  const said = unknown.map((one) => clipText(one, longestSaid));
  return [phrase('extend-ward-unknown', { said: { list: said, joined: 'commas' } })];
}
