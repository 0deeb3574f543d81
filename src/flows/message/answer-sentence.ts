import { mayWrite } from '#src/domain/organisation/access.ts';
import type { Understood } from '#src/domain/understand/understand.ts';
import { itemsNamed } from '#src/domain/understand/names/items-named.ts';
import { whatIsAsked } from '#src/domain/understand/what-is-asked.ts';
import { phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Outcome } from '#src/flows/contract/outcome.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { listObligations } from '#src/flows/obligations/obligation-list.ts';
import { listSent } from '#src/flows/sent/sent-list.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';
import { reply } from './reply-beside.ts';
import { sayDue } from './say-due.ts';
import { sayOfficer } from './say-officer.ts';
import { saySorry } from './say-sorry.ts';
import { vocabularyOfUnit } from './vocabulary-of-unit.ts';

const longestCall = 60;

/** What a colleague would say to a sentence that is no report; null: nothing that we could say helps. */
export function answerSentence(
  topic: Topic,
  { kind, form }: Pick<Understood, 'kind' | 'form'>,
  text: string,
  facts: Facts,
): Outcome | null {
  switch (kind) {
    case 'greeting':
      return reply(
        topic,
        [phrase(mayWrite(facts.actor) ? 'greeting' : 'greeting-reading')],
        [menuRow(facts)],
      );
    case 'thanks':
      return reply(topic, [phrase('welcome-thanks')]);
    case 'complaint':
      return saySorry(topic, facts);
    case 'question':
      return answerQuestion(topic, form, text, facts);
    case 'other':
      return answerWish(topic, text, facts);
    case 'report':
    case 'answer':
      return null;
  }
}

/**
 * No question by its form, and still one for somebody: `nhắn cán bộ giúp em`, `mình muốn xem lại báo cáo vừa gửi`. A story that names
 * officers is long.
 */
function answerWish(topic: Topic, text: string, facts: Facts): Outcome | null {
  const asked = text.length <= longestCall ? whatIsAsked(text) : 'other';
  if (asked === 'officer') return sayOfficer(topic, facts);
  return asked === 'sent' ? seeSent(topic, facts) : null;
}

/** The list would take the place of the report that is being written. */
function seeSent(topic: Topic, facts: Facts): Outcome | null {
  return topic.kind === 'report' ? null : listSent(facts);
}

function answerQuestion(topic: Topic, form: string | null, text: string, facts: Facts): Outcome | null {
  switch (whatIsAsked(text)) {
    case 'due':
    case 'when':
      return sayDue(topic, { items: itemsNamed(text, vocabularyOfUnit(facts)), form }, facts);
    case 'owed':
      // The list would take the place of the report that is being written.
      return topic.kind === 'report'
        ? sayDue(topic, { items: [], form: null }, facts)
        : listObligations(facts);
    case 'sent':
      return seeSent(topic, facts);
    case 'officer':
      return sayOfficer(topic, facts);
    case 'how':
      return reply(topic, [phrase('how-to-report')], [menuRow(facts)]);
    case 'other':
      return null;
  }
}
