import { parseCode } from '#src/domain/answer/code.ts';
import { commandOf } from './commands.ts';
import type { Conversation, Facts, Outcome } from '#src/flows/contract/conversation.ts';
import { help } from '#src/flows/help/help.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { join, startJoin } from '#src/flows/join/join.ts';
import { chooseLanguage, language } from '#src/flows/language/language.ts';
import { loosePhoto, photosComplete } from '#src/flows/report/loose-photos.ts';
import { done, idle } from '#src/flows/contract/outcome.ts';

/**
 * Somebody we know who has no unit today, perhaps because it was merged into another: a new code is all that helps, and
 * is understood without a command. Photos are kept all the same.
 */
export function withoutUnit(conversation: Conversation, input: Input, facts: Facts): Outcome {
  const { topic } = conversation;
  if (input.kind === 'photos-complete') return photosComplete(idle, facts);
  if (input.kind === 'photo') return loosePhoto(idle, input, facts);
  if (input.kind === 'edited') return done(topic);
  const command = commandOf(input);
  if (command?.name === 'start' && command.argument !== '')
    return startJoin(conversation, command.argument, facts);
  if (command?.name === 'ngonngu') return language(facts);
  if (!command && topic.kind === 'join') return join(conversation, topic, input, facts);
  if (!command && topic.kind === 'language') return chooseLanguage(input, facts);
  if (input.kind === 'text' && parseCode(input.text).kind === 'understood')
    return startJoin(conversation, input.text, facts);
  return help(facts);
}
