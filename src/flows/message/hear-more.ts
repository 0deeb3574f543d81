import type { Field } from '#src/domain/report/form.ts';
import { readAs } from '#src/domain/understand/read-as.ts';
import { phrase } from '#src/domain/words.ts';
import { joinedSaid } from '#src/flows/begin-report/carried.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { open, type Outcome } from '#src/flows/contract/outcome.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { formVocabulary } from '#src/domain/understand/form-vocabulary.ts';

interface Message {
  readonly text: string;
  readonly messageId: string | null;
}

/**
 * More of something of which it is asked what activity it is: `45 đv 30 dân`, and then `hẻm 25`. It is kept with the rest, and
 * asked once more. Null: nothing of the kind is asked, or it says nothing of any report.
 */
export function hearMore(topic: Topic, message: Message, facts: Facts): Outcome | null {
  if (topic.kind !== 'report-list' && topic.kind !== 'repeat') return null;
  if (topic.said === undefined && topic.photosSince === undefined) return null;
  if (!saysOfReport(message.text, facts)) return null;
  const text = message.text.replace(/^\s*(?:ghi\s+|cho\s+)?(?:thêm|them|bổ sung|bo sung)\s+/iu, '');
  const said = joinedSaid(topic.said, { ...message, text, on: facts.saidOn, isOfOther: false });
  return open({ ...topic, said }, [phrase('message-added')]);
}

/** A figure, a day, a place or a choice of any form. */
function saysOfReport(text: string, { forms, saidOn }: Facts): boolean {
  return forms.some((form) => {
    const { answers } = readAs(form, text, { vocabulary: formVocabulary(form), today: saidOn, unitId: null });
    return form.fields.some((field) => Object.hasOwn(answers, field.id) && !isAnyWords(field));
  });
}

/** It takes whatever is typed. */
function isAnyWords(field: Field): boolean {
  return field.kind === 'text' && field.takes !== 'place';
}

/**
 * The topic as if an edited message of which it is asked what it tells had not come yet; null: it is about another one. What was said
 * in pieces stays, and the edit is one more of them.
 */
export function beforeEdited(topic: Topic, messageId: string): Topic | null {
  if (topic.kind !== 'report-list' && topic.kind !== 'repeat') return null;
  const { said, ...others } = topic;
  if (said?.others?.includes(messageId) === true) return topic;
  if (said?.messageId !== messageId) return null;
  return said.others === undefined ? others : topic;
}
