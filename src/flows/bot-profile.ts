import type { Language } from '#src/domain/words.ts';
import { commands } from './commands.ts';
import type { Command } from './contract/command.ts';

const languages: readonly Language[] = ['vi', 'en'];

/** What stands around the chat: description and the list of commands, in each language; `isOnSeveral`: we are on several platforms. */
export function botProfiles(
  word: (language: Language, key: string) => string,
  { isOnSeveral }: { readonly isOnSeveral: boolean },
) {
  return languages.map((language) => {
    const menu = (where: Command['where']) =>
      commands
        .filter((one) => one.inMenu && one.where === where && (isOnSeveral || !one.acrossPlatforms))
        .map(({ name }) => ({ command: name, description: word(language, `command-${name}`) }));
    return {
      language,
      description: word(language, 'bot-description'),
      shortDescription: word(language, 'bot-short-description'),
      privateCommands: menu('private'),
      groupCommands: menu('group'),
    };
  });
}
