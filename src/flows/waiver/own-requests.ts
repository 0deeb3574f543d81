import { isOpenRequest, openQuestion, type RequestFacts } from '#src/domain/waiver/request.ts';
import { inLines, type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { done, keep, needs, type Outcome } from '#src/flows/contract/outcome.ts';
import type { Choice } from '#src/flows/contract/screen.ts';
import { idle, type Topic } from '#src/flows/contract/topic.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';
import { momentWords } from '#src/flows/words/moment-words.ts';
import { requestArguments } from '#src/flows/words/request-words.ts';

/** What a ward asked for this year, and how each stands; what waits can be answered, or taken back. */
export function listOwnRequests(facts: Facts): Outcome {
  const { ownRequests } = facts.found;
  if (!ownRequests) return needs({ kind: 'own-requests', waiverId: null });
  if (ownRequests.length === 0) return done(idle, keep([phrase('own-requests-none')], [menuRow(facts)]));
  const lines = ownRequests.flatMap((request) => ownLine(request, facts));
  const waiting = ownRequests.filter((request) => isOpenRequest(request) && !request.isMet);
  const rows = waiting.map((request) => [...answerChoice(request), withdrawChoice(request)]);
  return done(idle, keep([phrase('own-requests'), inLines(lines)], [...rows, menuRow(facts)]));
}

function ownLine(request: RequestFacts, { zone }: Facts): readonly Phrase[] {
  const question = openQuestion(request);
  const state = request.isMet && isOpenRequest(request) ? 'met' : request.state;
  const words = {
    ...requestArguments(request),
    since: momentWords(request.askedAt, zone),
    name: request.decidedByName ?? '',
  };
  const what = phrase(`own-${request.kind}`, words);
  const line = phrase(`own-request-${state}`, { ...words, what });
  return question ? [line, phrase('request-question', { name: question.name, text: question.text })] : [line];
}

function answerChoice(request: RequestFacts): readonly Choice[] {
  if (!openQuestion(request)) return [];
  const { id: of, title } = request;
  return [
    { value: { action: 'answer-question', of }, label: phrase('button-answer-question-of', { title }) },
  ];
}

function withdrawChoice({ id: of, title }: RequestFacts): Choice {
  return { value: { action: 'withdraw-request', of }, label: phrase('button-withdraw-of', { title }) };
}

/** The ward takes a request back, as long as nobody has decided on it. */
export function withdrawRequest(waiverId: string, topic: Topic, facts: Facts): Outcome {
  const { ownRequests } = facts.found;
  if (!ownRequests) return needs({ kind: 'own-requests', waiverId });
  const request = ownRequests.find(({ id }) => id === waiverId);
  if (!request) return done(topic, keep([phrase('waiver-gone')]));
  const words = requestArguments(request);
  if (request.state === 'withdrawn') return done(topic, keep([phrase('withdraw-done-already', words)]));
  if (!isOpenRequest(request)) return done(topic, keep([phrase('withdraw-decided', words)]));
  return done(
    topic.kind === 'request-talk' ? idle : topic,
    { kind: 'withdraw-waiver', waiverId },
    keep([phrase(request.isMet ? 'withdraw-done-met' : 'withdraw-done', words)], [menuRow(facts)]),
  );
}
