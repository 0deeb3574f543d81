import { readCardWord } from '#src/domain/answer/card-word.ts';
import { saysSkip } from '#src/domain/answer/skip-word.ts';
import { parseYesNo } from '#src/domain/answer/yes-no.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import type { PassedOnFacts } from '#src/flows/contract/need.ts';
import { done, keep, needs, type Outcome, sayAside, show } from '#src/flows/contract/outcome.ts';
import { idle, type Topic } from '#src/flows/contract/topic.ts';
import { leave, leaveSent } from './leave.ts';
import { onlyWords } from './only-words.ts';
import { askAnswerScreen, checkAnswerScreen } from './pass-on-screens.ts';
import { readWords, saysSend } from './read-words.ts';
import { backTo, tooMany } from './send-on.ts';
import { passOnPicks as picks, type PassOnTopic } from './topic.ts';

type TextInput = Extract<Input, { kind: 'text' }>;

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

/**
 * Words that reply to nothing, of somebody whom a word waits for: is it the answer? Null: they are too long for one.
 */
export function askWhetherAnswer(
  { passedOn }: PassedOnFacts,
  { text, messageId }: Pick<TextInput, 'text' | 'messageId'>,
  facts: Facts,
): Outcome | null {
  const read = readWords(text);
  if (read.kind === 'unclear') return null;
  const written = { text: read.text, messageId };
  const topic = { kind: 'pass-on', answersId: passedOn.id, written, back: idle } as const;
  return showAnswer(topic, passedOn.id, facts, []);
}

/** The words are asked for: they go back as soon as they are there; where they were not asked for, once somebody says that they shall. */
export function answerStep(topic: PassOnTopic, passedOnId: string, input: Input, facts: Facts): Outcome {
  const { written } = topic;
  const again = (...before: readonly Phrase[]): Outcome => showAnswer(topic, passedOnId, facts, before);
  const meant = meantBy(topic, input);
  if (meant === 'stop') return leave(topic, phrase('pass-on-stopped'), facts);
  const isEdit = input.kind === 'edited' && written !== null && input.messageId === written.messageId;
  if (meant !== 'send' && input.kind !== 'text' && !isEdit)
    return onlyWords(topic, input, facts, again) ?? again();
  const said = meant === 'send' ? written : (input as TextInput);
  const read = readWords(said?.text ?? '');
  if (read.kind === 'unclear') return again(read.why);
  if (written && meant !== 'send') {
    const instead = { text: read.text, messageId: said?.messageId ?? null };
    return showAnswer({ ...topic, written: instead }, passedOnId, facts, [phrase('pass-on-replaced')]);
  }
  return withPassedOn(
    passedOnId,
    facts,
    (passedOn) => leaveSent(topic, backTo(read.text, passedOn, facts), facts),
    (line) => leave(topic, line, facts),
  );
}

/** A button, or a word instead of it where there is something to send. */
export function meantBy({ written }: PassOnTopic, input: Input): 'send' | 'stop' | null {
  const picked = picks.read(input)?.pick;
  if (picked === 'stop' || (picked === 'send' && written)) return picked;
  if (input.kind !== 'text' || !written) return null;
  const yesOrNo = parseYesNo(input.text);
  if (yesOrNo === 'yes' || saysSend(input.text) || readCardWord(input.text) === 'send') return 'send';
  return yesOrNo === 'no' || saysSkip(input.text) ? 'stop' : null;
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
    (passedOn) => {
      const { written } = topic;
      const screen = written
        ? checkAnswerScreen(written.text, passedOn, before)
        : askAnswerScreen(passedOn, facts.zone, before);
      return done(topic, show(screen));
    },
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
