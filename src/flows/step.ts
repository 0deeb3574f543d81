import type { LocalDate } from '#src/domain/ids.ts';
import { phrase } from '#src/domain/words.ts';
import { chooseDuty, listDuties } from '#src/flows/report/choose-duty.ts';
import { decideByWord, decideWaiver } from '#src/flows/waiver/decide-waiver.ts';
import { waiver, startWaiver } from '#src/flows/waiver/ask-waiver.ts';
import { snooze } from '#src/flows/notices/snooze.ts';
import { openDuty } from '#src/flows/report/open-duty.ts';
import { groupStep } from '#src/flows/group/group.ts';
import { help } from '#src/flows/help/help.ts';
import type { Conversation, Facts, Outcome } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { join, startJoin } from '#src/flows/join/join.ts';
import { chooseLanguage, language } from '#src/flows/language/language.ts';
import { done, idle, say } from '#src/flows/contract/outcome.ts';
import { loosePhoto, photosComplete } from '#src/flows/report/loose-photos.ts';
import { owed, owedStep } from '#src/flows/obligations/owed.ts';
import { repeat } from '#src/flows/report/repeat-report.ts';
import { leaveReport, report } from '#src/flows/report/report.ts';
import { splitValue } from '#src/flows/contract/split-value.ts';
import { showTopic } from './show-topic.ts';
import { whyStep } from '#src/flows/obligations/why.ts';
import { commandOf } from './commands.ts';
import { withoutUnit } from './without-unit.ts';

/**
 * One step of a conversation: what it is about now and what shall happen, from its state, one input and the
 * facts. Pure, and as cheap at the fortieth answer as at the first. Asks for facts it lacks by `needs`.
 */
export function step(conversation: Conversation, input: Input, facts: Facts): Outcome {
  if (facts.chat.kind === 'group') return groupStep(conversation, input, facts);
  if (input.kind === 'bot-membership')
    return done(conversation.topic, { kind: 'set-reachable', reachable: input.state === 'in' });
  if (input.kind === 'chat-moved') return done(conversation.topic);
  if (!facts.actor) return strangerStep(conversation, input, facts);
  if (facts.actor.memberships.length === 0) return withoutUnit(conversation, input, facts);
  return memberStep(conversation, input, facts);
}

/** A stranger learns nothing but how to join. */
function strangerStep(conversation: Conversation, input: Input, facts: Facts): Outcome {
  const { topic } = conversation;
  const command = commandOf(input);
  if (command?.name === 'start' && command.argument !== '')
    return startJoin(conversation, command.argument, facts);
  if (command?.name === 'huy') return done(idle, say([phrase('stranger')]));
  if (topic.kind === 'join' && !command) return join(conversation, topic, input, facts);
  if (input.kind === 'photos-complete' || input.kind === 'edited') return done(topic);
  if (input.kind === 'text') return startJoin(conversation, input.text, facts);
  return done(idle, say([phrase('stranger')]));
}

function memberStep(conversation: Conversation, input: Input, facts: Facts): Outcome {
  const { topic } = conversation;
  if (input.kind === 'photos-complete') return photosComplete(topic, facts);
  if (input.kind === 'old-button') return showTopic(topic, facts, [phrase('old-button')]);
  if (input.kind === 'action') return actionStep(conversation, input, facts);
  const command = commandOf(input);
  if (command) return commandStep(conversation, command, facts);
  if (input.kind === 'choice' && input.value.startsWith('go:')) {
    return commandStep(conversation, { name: input.value.slice(3), argument: '' }, facts);
  }
  const verdict = input.kind === 'choice' ? verdictIn(input.value) : null;
  if (verdict) return decideWaiver(verdict.waiverId, verdict.verdict, topic, facts);
  if (topic.kind === 'report') return report(topic, input, facts);
  if (input.kind === 'photo') return loosePhoto(topic, input, facts);
  switch (topic.kind) {
    case 'join':
      return join(conversation, topic, input, facts);
    case 'choose-duty':
      return chooseDuty(topic, input, facts);
    case 'owed':
      return owedStep(topic, input, facts);
    case 'why':
      return whyStep(topic, input, facts);
    case 'waiver':
      return waiver(topic, input, facts);
    case 'repeat':
      return repeat(topic, input, facts);
    case 'language':
      return chooseLanguage(input, facts);
    case 'idle':
      return idleStep(input, facts);
  }
}

function actionStep(
  conversation: Conversation,
  input: Extract<Input, { kind: 'action' }>,
  facts: Facts,
): Outcome {
  if (input.name === 'report') return openDuty(input.id, facts);
  if (input.name === 'snooze') return snooze(dayIn(input.id), conversation.topic, facts);
  if (input.name === 'waiver') return startWaiver(dayIn(input.id), conversation.topic, facts);
  if (input.name === 'grant') return decideWaiver(input.id, 'granted', conversation.topic, facts);
  if (input.name === 'decline') return decideWaiver(input.id, 'declined', conversation.topic, facts);
  if (input.name === 'go') return commandStep(conversation, { name: input.id, argument: '' }, facts);
  return showTopic(conversation.topic, facts, [phrase('old-button')]);
}

/** Which of several requests was meant, and what was decided of it. */
function verdictIn(value: string): { verdict: 'granted' | 'declined'; waiverId: string } | null {
  const [verdict, waiverId] = splitValue(value);
  return verdict === 'granted' || verdict === 'declined' ? { verdict, waiverId } : null;
}

/** The day of a reminder as its buttons carry it; made up by hand it is no day. */
function dayIn(id: string): LocalDate | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(id) ? (id as LocalDate) : null;
}

function commandStep(
  conversation: Conversation,
  command: { name: string; argument: string },
  facts: Facts,
): Outcome {
  switch (command.name) {
    case 'start':
      return command.argument === '' ? help(facts) : startJoin(conversation, command.argument, facts);
    case 'baocao':
      return listDuties(facts);
    case 'viec':
      return owed(facts);
    case 'nhaclai':
      return snooze(null, conversation.topic, facts);
    case 'khonglamduoc':
      return startWaiver(null, conversation.topic, facts);
    case 'chomien':
      return decideByWord('granted', conversation.topic, facts);
    case 'vancanlam':
      return decideByWord('declined', conversation.topic, facts);
    case 'huy':
      return leaveReport(conversation.topic, facts);
    case 'ngonngu':
      return language(facts);
    case 'trogiup':
      return help(facts);
    default:
      return done(
        conversation.topic,
        say([phrase('unknown-command', { command: `/${command.name}` }), phrase('menu-hint')]),
      );
  }
}

/** Nothing is being talked about: a sentence that helps, never silence. */
function idleStep(input: Input, facts: Facts): Outcome {
  if (input.kind === 'unsupported')
    return done(idle, say([phrase('unsupported', { what: input.what }), phrase('menu-hint')]));
  if (input.kind === 'bad-file') return done(idle, say([phrase(`bad-file-${input.reason}`)]));
  if (input.kind === 'edited') return done(idle, say([phrase('edited-too-late')]));
  return help(facts, [phrase('not-understood')]);
}
