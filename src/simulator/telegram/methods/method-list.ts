import { answerCallbackQuery } from './answer-callback-query.ts';
import { deleteMessage, deleteMessages } from './delete-message.ts';
import {
  editMessageCaption,
  editMessageMedia,
  editMessageReplyMarkup,
  editMessageText,
} from './edit-message.ts';
import { getFile } from './get-file.ts';
import { getMe } from './get-me.ts';
import { getUpdates } from './get-updates.ts';
import type { Method } from './method.ts';
import { sendChatAction } from './send-chat-action.ts';
import { sendDocument, sendPhoto } from './send-file.ts';
import { sendMediaGroup } from './send-media-group.ts';
import { sendMessage } from './send-message.ts';
import { deleteWebhook, getWebhookInfo, setWebhook } from './webhook.ts';

/** Every method that has a behaviour here. */
export const methodList: Readonly<Record<string, Method<never>>> = {
  answerCallbackQuery,
  deleteMessage,
  deleteMessages,
  deleteWebhook,
  editMessageCaption,
  editMessageMedia,
  editMessageReplyMarkup,
  editMessageText,
  getFile,
  getMe,
  getUpdates,
  getWebhookInfo,
  sendChatAction,
  sendDocument,
  sendMediaGroup,
  sendMessage,
  sendPhoto,
  setWebhook,
};
