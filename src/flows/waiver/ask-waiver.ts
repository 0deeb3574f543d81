import { z } from 'zod';
import type { LocalDate, ObligationId } from '#src/domain/ids.ts';
import { charactersOf } from '#src/domain/text/characters.ts';
import { isSeen, seenText } from '#src/domain/text/seen-text.ts';
import { type Phrase, phrase, verbatim } from '#src/domain/words.ts';
import type { Facts, TopicRoom } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { choosing, done, keep, needs, type Outcome, say, show } from '#src/flows/contract/outcome.ts';
import { idSchema } from '#src/flows/contract/id-schema.ts';
import type { Reminded } from '#src/flows/contract/need.ts';
import { named, picksOf, placeSchema } from '#src/flows/contract/pick.ts';
import { idle, reviveBy, type Topic } from '#src/flows/contract/topic.ts';
import { ofReply, stillOwed } from '#src/flows/words/reminded.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';

const namedSchema = z.object({ obligationId: idSchema<ObligationId>(), title: z.string() });
type Named = z.infer<typeof namedSchema>;

const topicSchema = z.object({
  kind: z.literal('waiver'),
  /** Null while it is asked which of `choices` it is about. */
  obligationId: idSchema<ObligationId>().nullable(),
  title: z.string(),
  choices: z.array(namedSchema),
  /** What was typed before, offered as the reason. */
  reason: z.string().exactOptional(),
});
type WaiverTopic = z.infer<typeof topicSchema>;

declare module '#src/flows/contract/topic.ts' {
  interface Topics {
    /** Something will not take place: which obligation, and why. */
    readonly waiver: WaiverTopic;
  }
}

const picks = picksOf(
  z.union([named('cancel', 'same-reason'), z.object({ pick: z.literal('waive'), index: placeSchema })]),
);
const cancel = [picks.offer({ pick: 'cancel' }, phrase('button-cancel'))];
/** In characters as a person sees them: officers read several requests at a time. */
const longestReason = 500;

export const waiverRoom: TopicRoom<WaiverTopic> = {
  revive: reviveBy(topicSchema),
  step: waiverStep,
  show: (topic, _facts, before) =>
    topic.obligationId
      ? askWhy(namedIn(topic, topic.obligationId), topic.reason, before)
      : askWhich(topic.choices, topic.reason, before),
  takesWords: ({ obligationId }) => obligationId !== null,
};

/** Something the person was reminded of (on that day; null: the last time) will not take place: which, and why. */
export function startWaiver(on: LocalDate | null, topic: Topic, facts: Facts): Outcome {
  const { reminded } = facts.found;
  if (!reminded) return needs({ kind: 'reminded', on });
  // What all wards fulfil together is not one ward's to call off.
  const own = ofReply(reminded, facts).filter(({ scope }) => scope === 'each');
  return askOf(stillOwed(own)) ?? done(topic, keep([nothingToAsk(own)]));
}

/** Why it is not asked: it waits already, or nothing is known that it could be about. */
function nothingToAsk(own: readonly Reminded[]): Phrase {
  const titles = own.map(({ title }) => title);
  if (titles.length === 0) return phrase('waiver-nothing');
  return phrase('waiver-waits', { titles: { list: titles, joined: 'commas' } });
}

/** Asks why the only one will not be done, or which of several; null where there is none. `reason`: what was typed already. */
export function askOf(own: readonly Named[], reason?: string): Outcome | null {
  const [only] = own;
  if (!only) return null;
  return own.length === 1 ? askWhy(only, reason) : askWhich(own, reason);
}

function waiverStep(topic: WaiverTopic, input: Input, facts: Facts): Outcome {
  const picked = picks.read(input);
  if (picked?.pick === 'cancel') return done(idle, say([phrase('waiver-cancelled')], [menuRow(facts)]));
  if (!topic.obligationId) {
    const which = picked?.pick === 'waive' ? topic.choices[picked.index] : undefined;
    return which ? askWhy(which, topic.reason) : askWhich(topic.choices, topic.reason, [phrase('pick-one')]);
  }
  const named = namedIn(topic, topic.obligationId);
  const typed = input.kind === 'text' ? input.text : '';
  const said = picked?.pick === 'same-reason' ? (topic.reason ?? '') : typed;
  const reason = seenText(said).trim();
  if (!isReason(reason)) return askWhy(named, topic.reason);
  const { length } = charactersOf(reason);
  if (length > longestReason)
    return askWhy(named, undefined, [phrase('waiver-too-long', { length, max: longestReason })]);
  const waiverId = facts.newIds[0] ?? '';
  return done(
    idle,
    { kind: 'ask-waiver', waiverId, obligationId: topic.obligationId, reason },
    keep([phrase('waiver-asked', { title: topic.title })], [menuRow(facts)]),
  );
}

/** Something that an officer can read: a word, a number, or a picture at least. */
function isReason(said: string): boolean {
  return isSeen(said) && /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(said);
}

function askWhich(
  own: readonly Named[],
  reason: string | undefined,
  before: readonly Phrase[] = [],
): Outcome {
  const choices = own.map(({ obligationId, title }) => ({ obligationId, title }));
  const topic: WaiverTopic = { kind: 'waiver', obligationId: null, title: '', choices, ...kept(reason) };
  const rows = choices.map(({ title }, index) => [picks.offer({ pick: 'waive', index }, verbatim(title))]);
  return done(topic, show(choosing([...before, phrase('waiver-which')], [...rows, cancel])));
}

function askWhy(
  { obligationId, title }: Named,
  reason: string | undefined,
  before: readonly Phrase[] = [],
): Outcome {
  const topic: WaiverTopic = { kind: 'waiver', obligationId, title, choices: [], ...kept(reason) };
  const offered = reason === undefined ? [] : [phrase('waiver-offered', { reason })];
  const same = [picks.offer({ pick: 'same-reason' }, phrase('button-waiver-same-reason'))];
  const rows = reason === undefined ? [cancel] : [same, cancel];
  const screen = { lines: [...before, phrase('waiver-why', { title }), ...offered], rows, choosing: false };
  return done(topic, show({ ...screen, about: { kind: 'question' } }));
}

function kept(reason: string | undefined): Pick<WaiverTopic, 'reason'> {
  return reason === undefined ? {} : { reason };
}

function namedIn({ title }: WaiverTopic, obligationId: ObligationId): Named {
  return { obligationId, title };
}
