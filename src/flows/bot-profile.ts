import type { UnitId } from '#src/domain/ids.ts';
import { mayWrite } from '#src/domain/organisation/access.ts';
import type { Actor } from '#src/domain/organisation/organisation.ts';
import { type Language, type Phrase, phrase } from '#src/domain/words.ts';
import { commands } from './commands.ts';
import { type Command, isFor } from './contract/command.ts';

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

/** Who finds more in the list of commands than everybody does. */
export type MenuKind = 'officer' | 'leader';

/** The list of each, in each language. */
export type BotMenus = {
  readonly [Kind in MenuKind]: readonly {
    readonly language: Language;
    readonly commands: readonly { readonly command: string; readonly description: string }[];
  }[];
};

/** The commands of a private chat of an officer, or a leader: theirs first, then those of everybody that are of use to them. */
export function botMenus(
  say: (language: Language, line: Phrase) => string,
  { isOnSeveral }: { readonly isOnSeveral: boolean },
): BotMenus {
  const menu = (role: MenuKind): BotMenus[MenuKind] => {
    const actor = somebodyWith(role);
    const theirs = commands.filter(
      (one) =>
        one.where === 'private' &&
        (one.inMenu || (one.act !== undefined && one.help !== undefined)) &&
        (isOnSeveral || !one.acrossPlatforms) &&
        isFor(one, actor) &&
        (mayWrite(actor) || one.help === undefined || one.help.reading !== null),
    );
    const isOfOfficers = ({ act }: Command): boolean => act !== undefined;
    const inOrder = [...theirs.filter(isOfOfficers), ...theirs.filter((one) => !isOfOfficers(one))];
    return languages.map((language) => ({
      language,
      commands: inOrder.map((one) => ({
        command: one.name,
        description: descriptionOf(one, language, say),
      })),
    }));
  };
  return { officer: menu('officer'), leader: menu('leader') };
}

/** Its own, or what the card of help says behind its name. */
function descriptionOf(
  { name, inMenu, help }: Command,
  language: Language,
  say: (language: Language, line: Phrase) => string,
): string {
  const line = help?.writing ?? help?.reading;
  if (inMenu || !line) return say(language, phrase(`command-${name}`));
  const said = say(language, line).replace(/^\/\S+\s+/, '');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function somebodyWith(role: MenuKind): Actor {
  const unit = { unitId: 'any' as UnitId, unitName: '', unitKind: 'district', parentId: null } as const;
  return {
    personId: '' as Actor['personId'],
    accountId: '' as Actor['accountId'],
    name: '',
    language: 'vi',
    memberships: [{ ...unit, role }],
  };
}
