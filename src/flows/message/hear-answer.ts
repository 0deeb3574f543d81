import { readNod } from '#src/domain/understand/nod.ts';
import { plainLetters } from '#src/domain/answer/plain.ts';
import type { MessageKind } from '#src/domain/understand/kind/message-kind.ts';
import { openQuestion, type RequestFacts } from '#src/domain/waiver/request.ts';
import { whatIsAsked } from '#src/domain/understand/what-is-asked.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import type { Need } from '#src/flows/contract/need.ts';
import { needs, type Outcome } from '#src/flows/contract/outcome.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { askWhetherAnswers } from '#src/flows/waiver/talk.ts';
import { askWhetherAnswer } from '#src/flows/pass-on/answer.ts';

/** An officer asks for what the bot knows, or has it do something. */
const isForBot =
  /^(?:(?:e|em|bot|oi|cho|c|chi|a|anh|minh|giup) )*(?:nhac (?!lai)|tong ket|thong ke|xuat|phuong nao|don vi nao|ai (?:tre|chua|con|no)|danh sach|tien do|tinh hinh|xem |coi )/;

/** As long as a word of somebody is what one likely speaks of. */
const waitsMs = 48 * 3_600_000;

/**
 * Words of somebody whom a word of somebody else waits for, `được em, nộp trước thứ 4 nhé`: whether that is the answer is asked, so that
 * nobody has to know how to reply. Null: no word waits, or it is for us.
 */
export function hearAnswer(
  topic: Topic,
  input: Extract<Input, { kind: 'text' }>,
  kind: MessageKind,
  facts: Facts,
): Outcome | null {
  const unknown = answerNeeds(topic, input.text, kind, facts);
  if (unknown.length > 0) return needs(...unknown);
  const asked = questionThatWaits(facts);
  if (topic.kind === 'idle' && asked && mayBeAnswer(input.text, kind, false))
    return askWhetherAnswers(asked, input.text);
  const { passedOn } = facts.found;
  if (topic.kind !== 'idle' || !passedOn || !mayBeAnswer(input.text, kind, false)) return null;
  if (passedOn.passedOn.at < facts.now - waitsMs) return null;
  const isAnswered = passedOn.passedOn.answers !== null;
  return mayBeAnswer(input.text, kind, isAnswered) ? askWhetherAnswer(passedOn, input, facts) : null;
}

/** What has to be known to tell whether it is one: it is read together with what else has. */
export function answerNeeds(
  topic: Topic,
  text: string,
  kind: MessageKind,
  { found }: Pick<Facts, 'found'>,
): readonly Need[] {
  if (topic.kind !== 'idle' || !mayBeAnswer(text, kind, false)) return [];
  return [
    ...(found.passedOn === undefined ? [{ kind: 'passed-on', passedOnId: null } as const] : []),
    ...(found.ownRequests === undefined ? [{ kind: 'own-requests', waiverId: null } as const] : []),
  ];
}

/** An officer asked about a request of the ward's, and nobody has answered; of several the first. */
function questionThatWaits({ found }: Pick<Facts, 'found'>): RequestFacts | undefined {
  return found.ownRequests?.find((request) => openQuestion(request) !== null);
}

/**
 * What the plan can answer, and how things are done here, is asked of us. `isAnswered`: what waits is an answer itself; a nod or thanks
 * ends that talk, and nobody waits for it.
 */
function mayBeAnswer(text: string, kind: MessageKind, isAnswered: boolean): boolean {
  if (isForBot.test(plainLetters(text))) return false;
  if (kind === 'question') {
    const asked = whatIsAsked(text);
    return asked === 'other' || (!isAnswered && (asked === 'when' || asked === 'officer'));
  }
  if (isAnswered && (kind === 'thanks' || readNod(text) === 'heard')) return false;
  return (kind === 'other' || kind === 'thanks' || kind === 'answer') && /\p{L}{2}/u.test(text);
}
