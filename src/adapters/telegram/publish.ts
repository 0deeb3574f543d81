import type { Api } from 'grammy';
import type { BotProfile } from '#src/ports/chat.ts';
import { translateError } from './translate-error.ts';

/** Sets commands, description and menu; Vietnamese is also what every other language gets. */
export async function publish(api: Api, profiles: readonly BotProfile[]): Promise<void> {
  try {
    for (const profile of profiles) {
      const forLanguage = profile.language === 'vi' ? {} : { language_code: profile.language };
      await api.setMyCommands(profile.privateCommands, { scope: { type: 'all_private_chats' }, ...forLanguage } as Parameters<Api['setMyCommands']>[1]);
      await api.setMyCommands(profile.groupCommands, { scope: { type: 'all_group_chats' }, ...forLanguage } as Parameters<Api['setMyCommands']>[1]);
      await api.setMyDescription(profile.description, forLanguage as Parameters<Api['setMyDescription']>[1]);
      await api.setMyShortDescription(profile.shortDescription, forLanguage as Parameters<Api['setMyShortDescription']>[1]);
    }
    await api.setChatMenuButton({ menu_button: { type: 'commands' } });
  } catch (error) {
    throw translateError(error);
  }
}
