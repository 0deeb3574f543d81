import { mayWrite } from '#src/domain/organisation/access.ts';
import type { Understood } from '#src/domain/understand/understand.ts';
import { type Asked, whatIsAsked } from '#src/domain/understand/what-is-asked.ts';
import { phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { open, type Outcome } from '#src/flows/contract/outcome.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { listObligations } from '#src/flows/obligations/obligation-list.ts';
import { goTo, menuRow } from '#src/flows/words/menu-row.ts';
import { reply, replyWithWays } from './reply-beside.ts';
import { sayDue } from './say-due.ts';
import { sayOfficer } from './say-officer.ts';
import { sayWhy } from './say-why.ts';
import { saySorry } from './say-sorry.ts';

const longestCall = 60;
const longestWish = 30;

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
      return text.length <= longestCall ? answerCall(topic, text, facts) : null;
    case 'report':
    case 'answer':
      return null;
  }
}

/** No question by its form, and still one: `nhắn cán bộ giúp em`, `xóa báo cáo này giúp chị`. A story that names officers is long. */
function answerCall(topic: Topic, text: string, facts: Facts): Outcome | null {
  const asked = whatIsAsked(text);
  // In the midst of a report it is likelier about that.
  if (topic.kind === 'report' && asked !== 'officer') return null;
  const isTold = asked === 'when' || asked === 'due' || (asked === 'how' && text.length > longestWish);
  return isTold ? null : answerAsked(asked, topic, null, text, facts);
}

function answerQuestion(topic: Topic, form: string | null, text: string, facts: Facts): Outcome | null {
  return sayWhy(topic, text, facts) ?? answerAsked(whatIsAsked(text), topic, form, text, facts);
}

function answerAsked(
  asked: Asked,
  topic: Topic,
  form: string | null,
  text: string,
  facts: Facts,
): Outcome | null {
  switch (asked) {
    case 'due':
    case 'when':
      return sayDue(topic, form, text, facts);
    case 'late':
      return reply(topic, [phrase('ask-late')], [menuRow(facts)]);
    case 'photos':
      return reply(topic, [phrase('ask-photos-where')]);
    case 'delete':
      return replyWithWays(topic, [phrase('ask-delete')], [goTo('nhancanbo', 'button-write-to-officer')]);
    case 'sent':
      return topic.kind === 'report' ? null : open({ kind: 'sent', page: 0, shownId: null });
    case 'owed':
      // The list would take the place of the report that is being written.
      return topic.kind === 'report' ? sayDue(topic, null, text, facts) : listObligations(facts);
    case 'officer':
      return sayOfficer(topic, facts);
    case 'how':
      return reply(topic, [phrase('how-to-report')], [menuRow(facts)]);
    case 'other':
      return null;
  }
}
