import { parseYesNo } from '#src/domain/answer/yes-no.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts, TopicRoom } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { done, type Outcome, show } from '#src/flows/contract/outcome.ts';
import { idle, reviveBy, type Topic } from '#src/flows/contract/topic.ts';
import { answerStep, showAnswer } from './answer.ts';
import { leave, leaveSent } from './leave.ts';
import { onlyWords } from './only-words.ts';
import { askScreen, checkScreen, type Officers } from './pass-on-screens.ts';
import { readWords, saysSend } from './read-words.ts';
import { toOfficers } from './send-on.ts';
import { passOnPicks as picks, passOnTopic, type PassOnTopic } from './topic.ts';
import { whyNot, withOfficers } from './with-officers.ts';

export const passOnRoom: TopicRoom<PassOnTopic> = {
  revive: reviveBy(passOnTopic),
  step: (topic, input, facts) =>
    topic.answersId === null
      ? withOfficers(facts, (officers) => passOnStep(topic, input, officers, facts))
      : answerStep(topic, topic.answersId, input, facts),
  show: (topic, facts, before) =>
    topic.answersId === null
      ? withOfficers(facts, (officers) => showPassOn(topic, officers, facts, before))
      : showAnswer(topic, topic.answersId, facts, before),
  // Where it is only asked whether something was an answer, anything else may be said.
  takesWords: ({ answersId, written }) => answersId === null || written === null,
};

/**
 * Somebody wants to write to whoever looks after their unit, `words` where they have said them already. A report that is being
 * written goes on afterwards.
 */
export function startPassOn(words: string, from: Topic, facts: Facts): Outcome {
  const topic = { kind: 'pass-on', answersId: null, written: null, back: backFrom(from) } as const;
  const said = { text: words, messageId: null };
  return withOfficers(facts, (officers) => {
    const no = whyNot(officers, facts);
    // It stands beside the card that led here: that may say a code.
    const ask = { kind: 'say', screen: askScreen(officers, []), keep: true } as const;
    if (no) return leave(topic, no, facts);
    return words === '' ? done(topic, ask) : take(topic, said, officers, facts);
  });
}

/** What goes on afterwards: a report that is being written. */
export function backFrom(from: Topic): Topic {
  if (from.kind === 'pass-on') return from.back;
  return from.kind === 'report' ? from : idle;
}

function passOnStep(topic: PassOnTopic, input: Input, officers: Officers, facts: Facts): Outcome {
  const again = (...before: readonly Phrase[]): Outcome => showPassOn(topic, officers, facts, before);
  const { written } = topic;
  switch (meant(topic, input)) {
    case 'stop':
      return leave(topic, phrase('pass-on-stopped'), facts);
    case 'change':
      return showPassOn({ ...topic, written: null }, officers, facts, []);
    case 'send':
      return written ? send(topic, written.text, officers, facts) : again();
    case null:
      break;
  }
  if (input.kind === 'text') return take(topic, input, officers, facts);
  if (input.kind === 'edited' && input.messageId === written?.messageId)
    return take(topic, input, officers, facts);
  return onlyWords(topic, input, facts, again) ?? again(phrase('pick-one'));
}

/** A button, or a word instead of it where there is something to send. */
function meant({ written }: PassOnTopic, input: Input): 'send' | 'change' | 'stop' | null {
  if (input.kind !== 'text' || !written) return picks.read(input)?.pick ?? null;
  const yesOrNo = parseYesNo(input.text);
  if (yesOrNo === 'yes' || saysSend(input.text)) return 'send';
  return yesOrNo === 'no' ? 'change' : null;
}

/** What was written is shown as it will be read; whoever writes once more means that instead. */
function take(
  topic: PassOnTopic,
  { text: said, messageId }: { readonly text: string; readonly messageId: string | null },
  officers: Officers,
  facts: Facts,
): Outcome {
  const read = readWords(said);
  if (read.kind === 'unclear') return showPassOn(topic, officers, facts, [read.why]);
  const before = topic.written ? [phrase('pass-on-replaced')] : [];
  return showPassOn({ ...topic, written: { text: read.text, messageId } }, officers, facts, before);
}

function send(topic: PassOnTopic, text: string, officers: Officers, facts: Facts): Outcome {
  const no = whyNot(officers, facts);
  return no ? leave(topic, no, facts) : leaveSent(topic, toOfficers(text, officers, facts), facts);
}

function showPassOn(
  topic: PassOnTopic,
  officers: Officers,
  facts: Facts,
  before: readonly Phrase[],
): Outcome {
  const { written } = topic;
  const screen = written ? checkScreen(written.text, officers, facts, before) : askScreen(officers, before);
  return done(topic, show(screen));
}
