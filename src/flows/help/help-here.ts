import { plain } from '#src/domain/answer/plain.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { needs, open, type Outcome } from '#src/flows/contract/outcome.ts';
import { idle, type Topic } from '#src/flows/contract/topic.ts';
import { inLines } from '#src/domain/words.ts';
import { helpAt } from './step-help.ts';
import { officerLine, officersNeeded } from './officer-line.ts';

/** What people type who do not know how to go on. */
const lost: ReadonlySet<string> = new Set(
  [
    'giúp',
    'giúp mình',
    'giúp em',
    'giúp với',
    'giúp mình với',
    'giúp em với',
    'cứu',
    'help',
    'help me',
    'làm sao',
    'làm sao đây',
    'làm sao giờ',
    'làm thế nào',
    'làm như thế nào',
    'phải làm sao',
    'trả lời sao',
    'trả lời thế nào',
    'ghi sao',
    'ghi thế nào',
    'không biết làm',
    'không biết làm sao',
    'không biết trả lời sao',
    'ko biết làm',
    'k biết làm',
    'không biết ghi gì',
    'không hiểu',
    'hướng dẫn',
    'hướng dẫn mình',
    'i do not know',
    'what now',
  ].map(plain),
);

/** Somebody is lost in the midst of something: `làm sao`. Null: they are not, or nothing is talked about. */
export function hearLost(topic: Topic, input: Input, facts: Facts): Outcome | null {
  if (input.kind !== 'text' || topic.kind === 'idle' || !lost.has(plain(input.text))) return null;
  return helpHere(topic, facts);
}

/** What helps at the step that one is at, who else helps, and the question once more. */
export function helpHere(topic: Topic, facts: Facts): Outcome {
  const lines = helpAt(topic, facts);
  if (lines.length === 0) return open(idle);
  const wanted = officersNeeded(facts);
  if (wanted) return needs(wanted);
  return open(topic, [inLines([...lines, ...officerLine(facts)])]);
}
