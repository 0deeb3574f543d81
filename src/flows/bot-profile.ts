import type { Language } from '#src/domain/words.ts';
import { commands } from './commands.ts';
import type { Command } from './contract/command.ts';

const languages: readonly Language[] = ['vi', 'en'];

/** What stands around the chat: description and the list of commands, in each language. */
export function botProfiles(word: (language: Language, key: string) => string) {
  return languages.map((language) => {
    const menu = (where: Command['where']) =>
      commands
        .filter((one) => one.inMenu && one.where === where)
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
