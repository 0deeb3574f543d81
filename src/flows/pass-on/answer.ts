import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import type { PassedOnFacts } from '#src/flows/contract/need.ts';
import { done, keep, needs, type Outcome, sayAside, show } from '#src/flows/contract/outcome.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { leave, leaveSent } from './leave.ts';
import { onlyWords } from './only-words.ts';
import { askAnswerScreen } from './pass-on-screens.ts';
import { readWords } from './read-words.ts';
import { backTo, tooMany } from './send-on.ts';
import { passOnPicks as picks, type PassOnTopic } from './topic.ts';

/** Somebody wants to answer what was passed on to them (null: the last that they have not answered): asks for the words. */
export function startAnswer(passedOnId: string | null, from: Topic, back: Topic, facts: Facts): Outcome {
  const { passedOn } = facts.found;
  if (passedOn === undefined) return needs({ kind: 'passed-on', passedOnId });
  if (!passedOn) return done(from, keep([phrase(passedOnId === null ? 'answer-nothing' : 'answer-gone')]));
  const topic = { kind: 'pass-on', answersId: passedOn.passedOn.id, written: null, back } as const;
  const no = tooMany(passedOn.times, facts);
  if (no) return leave(topic, no, facts);
  return done(topic, { kind: 'say', screen: askAnswerScreen(passedOn, facts.zone, []), keep: true });
}

/**
 * A reply to what was passed on: it goes back at once, and whatever is talked about stays on screen. Null: it is something that
 * is no reply to anything.
 */
export function answerByReply(passedOnId: string, topic: Topic, input: Input, facts: Facts): Outcome | null {
  const aside = (...lines: readonly Phrase[]): Outcome => done(topic, sayAside(lines));
  if (input.kind !== 'text') return onlyWords(topic, input, facts, aside);
  const read = readWords(input.text);
  if (read.kind === 'unclear') return aside(read.why);
  return withPassedOn(
    passedOnId,
    facts,
    (passedOn) => {
      const { effects, line } = backTo(read.text, passedOn, facts);
      return done(topic, ...effects, sayAside([line]));
    },
    aside,
  );
}

/** The words are asked for: they go back as soon as they are there. */
export function answerStep(topic: PassOnTopic, passedOnId: string, input: Input, facts: Facts): Outcome {
  const again = (...before: readonly Phrase[]): Outcome => showAnswer(topic, passedOnId, facts, before);
  if (picks.read(input)?.pick === 'stop') return leave(topic, phrase('pass-on-stopped'), facts);
  if (input.kind !== 'text') return onlyWords(topic, input, facts, again) ?? again();
  const read = readWords(input.text);
  if (read.kind === 'unclear') return again(read.why);
  return withPassedOn(
    passedOnId,
    facts,
    (passedOn) => leaveSent(topic, backTo(read.text, passedOn, facts), facts),
    (line) => leave(topic, line, facts),
  );
}

export function showAnswer(
  topic: PassOnTopic,
  passedOnId: string,
  facts: Facts,
  before: readonly Phrase[],
): Outcome {
  return withPassedOn(
    passedOnId,
    facts,
    (passedOn) => done(topic, show(askAnswerScreen(passedOn, facts.zone, before))),
    (line) => leave(topic, line, facts),
  );
}

function withPassedOn(
  passedOnId: string,
  { found: { passedOn } }: Facts,
  next: (passedOn: PassedOnFacts) => Outcome,
  gone: (line: Phrase) => Outcome,
): Outcome {
  if (passedOn === undefined) return needs({ kind: 'passed-on', passedOnId });
  return passedOn ? next(passedOn) : gone(phrase('answer-gone'));
}
