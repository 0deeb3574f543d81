import type { Phrase } from '#src/domain/words.ts';
import { listDuties, listForms } from '#src/flows/report/choose-duty.ts';
import { showWaiver } from '#src/flows/waiver/ask-waiver.ts';
import type { Facts, Outcome } from '#src/flows/contract/conversation.ts';
import { help } from '#src/flows/help/help.ts';
import { language } from '#src/flows/language/language.ts';
import { openDuty } from '#src/flows/report/open-duty.ts';
import { showOwed } from '#src/flows/obligations/owed.ts';
import { showReport } from '#src/flows/report/show-report.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { why } from '#src/flows/obligations/why.ts';

/**
 * The current card once more, under a word on why: the answer to an old button. It stands at the end of the chat, where
 * people look, and not where the old button was.
 */
export function showTopic(topic: Topic, facts: Facts, before: readonly Phrase[]): Outcome {
  const outcome = cardOf(topic, facts, before);
  if (outcome.kind !== 'done') return outcome;
  const effects = outcome.effects.map((effect) =>
    effect.kind === 'say' ? { ...effect, keep: true } : effect,
  );
  return { ...outcome, effects };
}

function cardOf(topic: Topic, facts: Facts, before: readonly Phrase[]): Outcome {
  switch (topic.kind) {
    case 'report':
      return showReport(facts, before, topic);
    case 'choose-duty':
      return topic.at === 'forms' ? listForms(facts, before) : listDuties(facts, topic.page, before);
    case 'owed':
      return showOwed(topic, facts, before);
    case 'why':
      return why(topic, facts, before);
    case 'waiver':
      return showWaiver(topic);
    case 'repeat':
      return openDuty(topic.obligationId, facts);
    case 'language':
      return language(facts);
    case 'join':
    case 'idle':
      return help(facts, before);
  }
}
