import type { Api, RawApi } from 'grammy';
import type { BotProfile } from '#src/ports/platform.ts';
import { translateError } from './translate-error.ts';

/** Vietnamese is also what every other language gets. */
type ForLanguage = { readonly language_code?: 'en' };

/**
 * Sets commands, description and menu, in each language. Asks first and sets only what differs: Telegram allows few
 * such changes an hour.
 */
export async function publish({ raw }: Api, profiles: readonly BotProfile[]): Promise<void> {
  try {
    for (const profile of profiles) {
      const language: ForLanguage = profile.language === 'vi' ? {} : { language_code: profile.language };
      await setCommands(raw, 'all_private_chats', language, profile.privateCommands);
      await setCommands(raw, 'all_group_chats', language, profile.groupCommands);
      await setDescriptions(raw, language, profile);
    }
    await raw.setChatMenuButton({ menu_button: { type: 'commands' } });
  } catch (error) {
    throw translateError(error);
  }
}

async function setCommands(
  raw: RawApi,
  type: 'all_private_chats' | 'all_group_chats',
  language: ForLanguage,
  wanted: BotProfile['privateCommands'],
): Promise<void> {
  const commands = wanted.map(({ command, description }) => ({ command, description }));
  const there = await raw.getMyCommands({ scope: { type }, ...language });
  const isSame =
    JSON.stringify(there.map(({ command, description }) => ({ command, description }))) ===
    JSON.stringify(commands);
  if (!isSame) await raw.setMyCommands({ scope: { type }, commands, ...language });
}

async function setDescriptions(raw: RawApi, language: ForLanguage, profile: BotProfile): Promise<void> {
  const { description, shortDescription } = profile;
  const long = await raw.getMyDescription(language);
  if (long.description !== description) await raw.setMyDescription({ description, ...language });
  const short = await raw.getMyShortDescription(language);
  if (short.short_description === shortDescription) return;
  await raw.setMyShortDescription({ short_description: shortDescription, ...language });
}
