import { z } from 'zod';
import { readNod } from '#src/domain/understand/nod.ts';
import { saysSkip } from '#src/domain/answer/skip-word.ts';
import { parseYesNo } from '#src/domain/answer/yes-no.ts';
import { isOpenRequest, openQuestion, type RequestFacts } from '#src/domain/waiver/request.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts, TopicRoom } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import {
  choosing,
  done,
  keep,
  needs,
  type Outcome,
  say,
  sayAside,
  show,
} from '#src/flows/contract/outcome.ts';
import { named, picksOf } from '#src/flows/contract/pick.ts';
import type { Screen } from '#src/flows/contract/screen.ts';
import { idle, reviveBy, type Topic } from '#src/flows/contract/topic.ts';
import { onlyWords } from '#src/flows/pass-on/only-words.ts';
import { readWords, saysSend } from '#src/flows/pass-on/read-words.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';
import { requestArguments } from '#src/flows/words/request-words.ts';
import { byWord, whyNotDecided } from './decide-waiver.ts';

const talkTopic = z.object({
  kind: z.literal('request-talk'),
  waiverId: z.string(),
  /** An officer asks, or the ward answers. */
  as: z.enum(['question', 'answer']),
  /** What may be the answer, and was not written as one; null: it is asked for. */
  written: z.string().nullable(),
});
type TalkTopic = z.infer<typeof talkTopic>;

declare module '#src/flows/contract/topic.ts' {
  interface Topics {
    /** A question back about a request, or its answer. */
    readonly 'request-talk': TalkTopic;
  }
}

const picks = picksOf(named('send', 'stop'));
const stop = picks.offer({ pick: 'stop' }, phrase('button-stop'));

export const talkRoom: TopicRoom<TalkTopic> = {
  revive: reviveBy(talkTopic),
  step: talkStep,
  show: (topic, facts, before) =>
    withRequest(topic, facts, (request) => done(topic, show(screenOf(topic, request, before)))),
  // Where it is only asked whether something was an answer, anything else may be said.
  takesWords: ({ written }) => written === null,
};

/** An officer wants to know more of a request before deciding. */
export function startAskBack(waiverId: string | null, from: Topic, facts: Facts): Outcome {
  const { waiver } = facts.found;
  if (waiver === undefined) return needs({ kind: 'waiver', waiverId });
  const no = waiver ? whyNotDecided(waiver, facts) : phrase('waiver-gone');
  return no || !waiver ? done(from, keep([no ?? phrase('waiver-gone')])) : open(waiver, 'question');
}

/** The same typed. */
export function askBackByWord(topic: Topic, facts: Facts): Outcome {
  return byWord(topic, facts, {
    one: (waiverId) =>
      waiverId === null ? done(topic, keep([phrase('requests-none')])) : startAskBack(waiverId, topic, facts),
    only: (request) => open(request, 'question'),
    action: 'ask-back',
    which: phrase('request-which-ask-back'),
  });
}

/** The ward wants to answer the question that waits. */
export function startAnswering(waiverId: string, from: Topic, facts: Facts): Outcome {
  const { ownRequests } = facts.found;
  if (!ownRequests) return needs({ kind: 'own-requests', waiverId });
  const request = ownRequests.find(({ id }) => id === waiverId);
  if (!request || !openQuestion(request)) return done(from, keep([noQuestionLine(request)]));
  return open(request, 'answer');
}

/** A reply to the question: it goes to the officers at once, and whatever is talked about stays on screen. */
export function answerQuestionByReply(
  waiverId: string,
  topic: Topic,
  input: Input,
  facts: Facts,
): Outcome | null {
  const aside = (...lines: readonly Phrase[]): Outcome => done(topic, sayAside(lines));
  if (input.kind !== 'text') return onlyWords(topic, input, facts, aside);
  const { ownRequests } = facts.found;
  if (!ownRequests) return needs({ kind: 'own-requests', waiverId });
  const request = ownRequests.find(({ id }) => id === waiverId);
  if (!request || !openQuestion(request)) return aside(noQuestionLine(request));
  const read = readWords(input.text);
  if (read.kind === 'unclear') return aside(read.why);
  if (topic.kind === 'idle' && readNod(read.text)) return askWhetherAnswer(request, read.text);
  return done(
    topic,
    { kind: 'answer-question', waiverId, text: read.text },
    sayAside([phrase('request-answered', requestArguments(request))]),
  );
}

/** Words of somebody whom a question waits for: are they the answer? Null: they are too long for one. */
export function askWhetherAnswers(request: RequestFacts, text: string): Outcome | null {
  const read = readWords(text);
  return read.kind === 'unclear' ? null : askWhetherAnswer(request, read.text);
}

function askWhetherAnswer(request: RequestFacts, written: string): Outcome {
  const topic: TalkTopic = { kind: 'request-talk', waiverId: request.id, as: 'answer', written };
  return done(topic, show(screenOf(topic, request, [])));
}

/** Whether what is typed means the buttons. */
export function talkMeant({ written }: TalkTopic, input: Input): 'send' | 'stop' | null {
  const picked = picks.read(input)?.pick;
  if (picked) return picked;
  if (input.kind !== 'text' || written === null) return null;
  const yesOrNo = parseYesNo(input.text);
  if (yesOrNo === 'yes' || saysSend(input.text)) return 'send';
  return yesOrNo === 'no' || saysSkip(input.text) ? 'stop' : null;
}

function talkStep(topic: TalkTopic, input: Input, facts: Facts): Outcome {
  const meant = talkMeant(topic, input);
  if (meant === 'stop') return done(idle, say([phrase(`request-${topic.as}-stopped`)], [menuRow(facts)]));
  return withRequest(topic, facts, (request) => {
    const again = (...before: readonly Phrase[]): Outcome =>
      done(topic, show(screenOf(topic, request, before)));
    if (meant === 'send' && topic.written !== null) return send(topic, topic.written, request, facts);
    if (input.kind !== 'text') return onlyWords(topic, input, facts, again) ?? again(phrase('pick-one'));
    const read = readWords(input.text);
    if (read.kind === 'unclear') return again(read.why);
    // 'ok' may only mean that it was seen: nobody is asked twice for nothing.
    if (topic.as === 'answer' && readNod(read.text)) return askWhetherAnswer(request, read.text);
    return send(topic, read.text, request, facts);
  });
}

function send({ as, waiverId }: TalkTopic, text: string, request: RequestFacts, facts: Facts): Outcome {
  return as === 'question'
    ? done(
        idle,
        { kind: 'ask-back', waiverId, text },
        keep([phrase('request-asked-back', requestArguments(request))]),
      )
    : done(
        idle,
        { kind: 'answer-question', waiverId, text },
        keep([phrase('request-answered', requestArguments(request))], [menuRow(facts)]),
      );
}

/** The request as it is now; whatever became of it meanwhile is said. */
function withRequest(topic: TalkTopic, facts: Facts, next: (request: RequestFacts) => Outcome): Outcome {
  const { waiverId } = topic;
  const { waiver, ownRequests } = facts.found;
  if (topic.as === 'question') {
    if (waiver === undefined) return needs({ kind: 'waiver', waiverId });
    const no = waiver ? whyNotDecided(waiver, facts) : phrase('waiver-gone');
    return waiver && !no ? next(waiver) : done(idle, say([no ?? phrase('waiver-gone')], [menuRow(facts)]));
  }
  if (!ownRequests) return needs({ kind: 'own-requests', waiverId });
  const own = ownRequests.find(({ id }) => id === waiverId);
  return own && openQuestion(own) ? next(own) : done(idle, say([noQuestionLine(own)], [menuRow(facts)]));
}

function noQuestionLine(request: RequestFacts | undefined): Phrase {
  if (!request) return phrase('waiver-gone');
  const words = requestArguments(request);
  if (request.state === 'withdrawn') return phrase('request-question-withdrawn', words);
  return phrase(isOpenRequest(request) ? 'request-question-answered' : 'request-question-decided', words);
}

function open(request: RequestFacts, as: TalkTopic['as']): Outcome {
  const topic: TalkTopic = { kind: 'request-talk', waiverId: request.id, as, written: null };
  return done(topic, { kind: 'say', screen: screenOf(topic, request, []), keep: true });
}

function screenOf({ as, written }: TalkTopic, request: RequestFacts, before: readonly Phrase[]): Screen {
  const question = openQuestion(request);
  const words = { ...requestArguments(request), who: request.askedByName };
  if (written !== null && question)
    return choosing(
      [...before, phrase('request-answer-check', { ...words, name: question.name, text: written })],
      [
        [picks.offer({ pick: 'send' }, phrase('button-send-answer'))],
        [picks.offer({ pick: 'stop' }, phrase('button-no-answer'))],
      ],
    );
  const line =
    as === 'answer' && question
      ? phrase('request-answer-ask', { ...words, name: question.name, text: question.text })
      : phrase('request-question-ask', words);
  return { lines: [...before, line], rows: [[stop]], choosing: false, about: { kind: 'question' } };
}
