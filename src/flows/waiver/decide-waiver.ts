import { type RequestFacts, type RequestVerdict } from '#src/domain/waiver/request.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import { choosing, done, keep, needs, type Outcome, show } from '#src/flows/contract/outcome.ts';
import { noticeRepliedTo } from '#src/flows/contract/replied-to.ts';
import type { Choice } from '#src/flows/contract/screen.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { requestArguments } from '#src/flows/words/request-words.ts';

/** The button of a request: an officer grants it, or does not. The first decision counts; whoever comes later hears of it. */
export function decideWaiver(
  waiverId: string | null,
  verdict: RequestVerdict,
  topic: Topic,
  facts: Facts,
): Outcome {
  const { waiver } = facts.found;
  if (waiver === undefined) return needs({ kind: 'waiver', waiverId });
  if (!waiver) return done(topic, keep([phrase('waiver-gone')]));
  const no = whyNotDecided(waiver, facts);
  return no ? done(topic, keep([no])) : decide(waiver, verdict, topic, facts);
}

/**
 * The same typed: it is about the only request that waits, or the one that it replies to, whatever became of that; with
 * several, about which?
 */
export function decideByWord(verdict: RequestVerdict, topic: Topic, facts: Facts): Outcome {
  return byWord(topic, facts, {
    one: (waiverId) => decideWaiver(waiverId, verdict, topic, facts),
    only: (request) => decide(request, verdict, topic, facts),
    action: verdict === 'granted' ? 'grant' : 'decline',
    which: phrase(`waiver-which-${verdict}`),
  });
}

interface ByWord {
  /** It is about that one; null: about none that waits. */
  readonly one: (waiverId: string | null) => Outcome;
  readonly only: (request: RequestFacts) => Outcome;
  readonly action: 'grant' | 'decline' | 'ask-back';
  readonly which: Phrase;
}

/** Which request a word without a button is about. */
export function byWord(topic: Topic, facts: Facts, { one, only, action, which }: ByWord): Outcome {
  const replied = noticeRepliedTo(facts)?.waiverIds ?? [];
  const [about, ...more] = replied;
  if (about !== undefined && more.length === 0) return one(about);
  if (!facts.found.waiversAsked) return needs({ kind: 'waivers-asked' });
  const asked = facts.found.waiversAsked.filter(({ id }) => more.length === 0 || replied.includes(id));
  const [first, ...others] = asked;
  if (!first) return one(null);
  if (others.length === 0) return only(first);
  const rows = asked.map((each) => [
    { value: { action, of: each.id } as const, label: phrase('waiver-of', requestArguments(each)) },
  ]);
  return done(topic, show(choosing([which], rows)));
}

/** Why there is nothing to decide about a request any more; null: there is. */
export function whyNotDecided(request: RequestFacts, { actor }: Pick<Facts, 'actor'>): Phrase | null {
  const words = requestArguments(request);
  const { state, kind, decidedById, decidedByName } = request;
  if (state === 'withdrawn') return phrase('request-withdrawn-already', words);
  if (state === 'granted' || state === 'declined')
    return decidedById === actor?.personId
      ? phrase(`${kind}-already-${state}-by-you`, words)
      : phrase(`${kind}-already-${state}`, { ...words, name: decidedByName ?? '' });
  if (request.isWithdrawn) return phrase('request-not-in-plan', words);
  return request.isMet ? phrase('request-met', words) : null;
}

/** What is done about some requests in one go, so that it can be taken back in one. */
export function verdictEffects(
  requests: readonly RequestFacts[],
  verdict: RequestVerdict,
  batchId: string,
): readonly Effect[] {
  // Two officers who decide on the same ones lock them in one order.
  return requests
    .map(({ id }) => id)
    .toSorted()
    .map((waiverId) => ({ kind: 'decide-waiver', waiverId, verdict, batchId }));
}

/** What an officer is told of their verdict. */
export function decidedLine(request: RequestFacts, verdict: RequestVerdict): Phrase {
  return phrase(`${request.kind}-${verdict}`, requestArguments(request));
}

/** The button that takes back what was decided in that go. */
export function undoVerdictRow(batchId: string): readonly Choice[] {
  return [{ value: { action: 'undo-verdict', of: batchId }, label: phrase('button-undo-review') }];
}

function decide(request: RequestFacts, verdict: RequestVerdict, topic: Topic, facts: Facts): Outcome {
  const batchId = facts.newIds[0] ?? '';
  return done(
    topic,
    ...verdictEffects([request], verdict, batchId),
    keep([decidedLine(request, verdict)], [undoVerdictRow(batchId)]),
  );
}
