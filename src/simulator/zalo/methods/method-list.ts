import { getMe } from './get-me.ts';
import { getUpdates } from './get-updates.ts';
import type { Method } from './method.ts';
import { sendMessage } from './send-message.ts';
import { sendChatAction, sendSticker, sendVoice } from './send-others.ts';
import { sendPhoto } from './send-photo.ts';
import { deleteWebhook, getWebhookInfo, setWebhook, testWebhook } from './webhook.ts';

/** Every method there is. Their names are case-sensitive. */
export const methodList: Readonly<Record<string, Method<never>>> = {
  getMe,
  getUpdates,
  setWebhook,
  deleteWebhook,
  getWebhookInfo,
  testWebhook,
  sendMessage,
  sendPhoto,
  sendSticker,
  sendChatAction,
  sendVoice,
};
