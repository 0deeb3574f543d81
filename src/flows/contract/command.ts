import { type Act, reachesAny } from '#src/domain/organisation/access.ts';
import type { Phrase } from '#src/domain/words.ts';
import type { Facts } from './conversation.ts';
import type { Outcome } from './outcome.ts';
import type { Topic, TopicKind } from './topic.ts';

/** What stands about a command in the card of help; null: not for them. */
interface CommandHelp {
  /** For who reports. */
  readonly writing: Phrase | null;
  /** For who only looks on. */
  readonly reading: Phrase | null;
}

/** Everything about a command: the menu, the card of help, typed words and dispatch all read it here. */
export interface Command {
  /** As it stands behind the slash. */
  readonly name: string;
  /** Other names behind the slash. */
  readonly aliases?: readonly string[];
  /** What people type without the slash, in correct spelling; diacritics may be missing. */
  readonly words: readonly string[];
  /** Typed without the slash it is left to what is talked about there: 'sửa' under a card means that card. */
  readonly wordIsLeftTo?: TopicKind;
  /** More may follow its words, as behind the slash. */
  readonly takesMore?: true;
  readonly where: 'private' | 'group';
  /** It is for those whose act reaches some unit; left out: for everyone. Anybody else is told so, and does not find it in help. */
  readonly act?: Act;
  /** Its description there is the locale's `command-<name>`. */
  readonly inMenu: boolean;
  /** Of use only where we are on several platforms: elsewhere neither menu nor help has it, and who types it is told so. */
  readonly acrossPlatforms?: true;
  readonly help?: CommandHelp;
  /** `argument`: what followed the name; '' where nothing did. */
  run(argument: string, topic: Topic, facts: Facts): Outcome;
}

/** Whether the command is for that person. */
export function isFor({ act }: Pick<Command, 'act'>, actor: Facts['actor']): boolean {
  return act === undefined || reachesAny(actor, act);
}
