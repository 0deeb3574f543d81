import { answerCallbackQuery } from './answer-callback-query.ts';
import {
  getChat,
  getChatAdministrators,
  getChatMember,
  getChatMemberCount,
  leaveChat,
  sendChatAction,
} from './chats.ts';
import { deleteMessage, deleteMessages } from './delete-message.ts';
import {
  editMessageCaption,
  editMessageMedia,
  editMessageReplyMarkup,
  editMessageText,
} from './edit-message.ts';
import { copyMessage, forwardMessage, sendMessage } from './send-message.ts';
import { getFile, sendDocument, sendMediaGroup, sendPhoto } from './files.ts';
import {
  getChatMenuButton,
  getMe,
  getMyDescription,
  getMyName,
  getMyShortDescription,
  setChatMenuButton,
  setMyDescription,
  setMyName,
  setMyShortDescription,
} from './my-profile.ts';
import { getUpdates } from './get-updates.ts';
import { pinChatMessage, setMessageReaction, unpinChatMessage } from './mark-message.ts';
import type { Method } from './method.ts';
import { deleteMyCommands, getMyCommands, setMyCommands } from './my-commands.ts';
import { deleteWebhook, getWebhookInfo, setWebhook } from './webhook.ts';

/** Every method that has a behaviour here. */
export const methodList: Readonly<Record<string, Method<never>>> = {
  answerCallbackQuery,
  copyMessage,
  deleteMessage,
  deleteMessages,
  deleteMyCommands,
  deleteWebhook,
  editMessageCaption,
  editMessageMedia,
  editMessageReplyMarkup,
  editMessageText,
  forwardMessage,
  getChat,
  getChatAdministrators,
  getChatMember,
  getChatMemberCount,
  getChatMenuButton,
  getFile,
  getMe,
  getMyCommands,
  getMyDescription,
  getMyName,
  getMyShortDescription,
  getUpdates,
  getWebhookInfo,
  leaveChat,
  pinChatMessage,
  sendChatAction,
  sendDocument,
  sendMediaGroup,
  sendMessage,
  sendPhoto,
  setChatMenuButton,
  setMessageReaction,
  setMyCommands,
  setMyDescription,
  setMyName,
  setMyShortDescription,
  setWebhook,
  unpinChatMessage,
};
