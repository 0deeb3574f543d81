import { plain } from '#src/domain/answer/plain.ts';
import { matchWord } from '#src/domain/answer/match-word.ts';
import { commands } from './commands.ts';
import type { Command } from './contract/command.ts';
import type { Input } from './contract/input.ts';
import { groupCommands } from './group/group-commands.ts';

/** A command as it was given: its row where there is one, the name as written, and what followed it. */
export interface GivenCommand {
  readonly command: Command | undefined;
  readonly name: string;
  readonly argument: string;
}

/** The row of a name behind the slash. */
export function commandNamed(name: string, where: Command['where']): Command | undefined {
  return commands.find((one) => one.where === where && (one.name === name || one.aliases?.includes(name)));
}

const privateCommands = commands.filter(({ where }) => where === 'private');
const typedWords = privateCommands.flatMap(({ words }) => words);
const longestTyped = 60;

/** The private command an input is, by slash or by word alone; null for anything else. `start CODE` also works without the slash. */
export function commandOf(input: Input): GivenCommand | null {
  if (input.kind === 'command') return given(input.name, input.argument);
  if (input.kind !== 'text') return null;
  const more = commandWithMore(input.text);
  if (more) return more;
  if (input.text.length > longestTyped) return null;
  if (/^start\s/i.test(input.text)) return given('start', input.text.trim().slice('start '.length).trim());
  const word = matchWord(input.text, typedWords);
  const command = privateCommands.find(({ words }) => word !== undefined && words.includes(word));
  return command ? { command, name: command.name, argument: '' } : null;
}

const takingMore = privateCommands.filter(({ takesMore }) => takesMore);

/** `báo cáo thay phường Tân Quý`: a command by its words, with what follows them; in lines as they were typed. */
function commandWithMore(text: string): GivenCommand | null {
  const typed = text.trim().split(/\s+/);
  for (const command of takingMore)
    for (const word of command.words) {
      const n = word.split(' ').length;
      if (typed.length <= n || plain(typed.slice(0, n).join(' ')) !== plain(word)) continue;
      const argument = typed.slice(0, n).reduce((rest, one) => rest.trimStart().slice(one.length), text);
      return { command, name: command.name, argument: argument.trim() };
    }
  return null;
}

const groupWords = groupCommands.flatMap(({ words }) => words);
const longestWords = 5;
/** What stands before the command may be a name of the bot's that nobody knows. */
const mostWordsBefore = 8;

/**
 * The command in what is said to the bot in a group, by its words, for platforms on which a bot hears what is said to it alone: one of
 * groups, with what follows it, also behind a few other words; else one of private chats that stands alone. Null: none.
 */
export function commandSaidInGroup(text: string): Omit<GivenCommand, 'command'> | null {
  const said = text.trim().split(/\s+/);
  for (let from = 0; from <= Math.min(mostWordsBefore, said.length - 1); from++)
    for (let to = Math.min(said.length, from + longestWords); to > from; to--) {
      const words = said.slice(from, to).join(' ').replace(/^\//, '');
      const word = matchWord(words, groupWords);
      const command = groupCommands.find((one) => word !== undefined && one.words.includes(word));
      if (command) return { name: command.name, argument: said.slice(to).join(' ') };
    }
  return commandOf({ kind: 'text', text, messageId: null });
}

function given(name: string, argument: string): GivenCommand {
  return { command: commandNamed(name, 'private'), name, argument };
}
