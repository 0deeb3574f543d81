import type { Language } from '#src/domain/words.ts';

const languages: readonly Language[] = ['vi', 'en'];
const privateCommands = ['baocao', 'viec', 'huy', 'trogiup', 'ngonngu'] as const;
const groupCommands = ['tongket', 'lienket', 'trogiup'] as const;

/** What stands around the chat: description and the list of commands, in each language. */
export function botProfiles(word: (language: Language, key: string) => string) {
  return languages.map((language) => ({
    language,
    description: word(language, 'bot-description'),
    shortDescription: word(language, 'bot-short-description'),
    privateCommands: privateCommands.map((command) => ({
      command,
      description: word(language, `command-${command}`),
    })),
    groupCommands: groupCommands.map((command) => ({
      command,
      description: word(language, `command-${command}`),
    })),
  }));
}
