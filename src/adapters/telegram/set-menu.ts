import type { Api } from 'grammy';
import type { Menu } from '#src/ports/chat.ts';
import { translateError } from './translate-error.ts';

/** Sets the commands of one private chat, in each language; null: those of all private chats are shown there again. */
export async function setMenu({ raw }: Api, chatId: string, menus: readonly Menu[] | null): Promise<void> {
  const scope = { type: 'chat', chat_id: Number(chatId) } as const;
  try {
    if (menus === null) {
      await raw.deleteMyCommands({ scope });
      await raw.deleteMyCommands({ scope, language_code: 'en' });
      return;
    }
    for (const { language, commands } of menus) {
      // Vietnamese is also what every other language gets.
      const only = language === 'vi' ? {} : { language_code: language };
      await raw.setMyCommands({ scope, commands: commands.map((one) => ({ ...one })), ...only });
    }
  } catch (error) {
    throw translateError(error);
  }
}
