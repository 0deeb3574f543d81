/** A parameter; all of them are strings. Lengths count UTF-16 units, the strictest reading of 'characters'. */
export interface Field {
  readonly name: string;
  readonly isRequired: boolean;
  readonly length?: readonly [least: number, most: number];
  readonly words?: readonly string[];
  readonly pattern?: RegExp;
}

const chatId: Field = { name: 'chat_id', isRequired: true, length: [1, 128] };

/** What each method takes. */
export const methodTable: Readonly<Record<string, readonly Field[]>> = {
  getMe: [],
  getUpdates: [{ name: 'timeout', isRequired: false, pattern: /^\d{1,3}$/ }],
  setWebhook: [
    { name: 'url', isRequired: true },
    { name: 'secret_token', isRequired: true, length: [8, 256] },
  ],
  deleteWebhook: [],
  getWebhookInfo: [],
  testWebhook: [],
  sendMessage: [
    chatId,
    { name: 'text', isRequired: true, length: [1, 2000], pattern: /\S/ },
    { name: 'parse_mode', isRequired: false, words: ['markdown', 'html'] },
  ],
  sendPhoto: [
    chatId,
    { name: 'photo', isRequired: true },
    { name: 'caption', isRequired: false, length: [1, 2000] },
  ],
  sendSticker: [chatId, { name: 'sticker', isRequired: true, length: [1, 128] }],
  // 'upload_photo' is announced for later.
  sendChatAction: [chatId, { name: 'action', isRequired: true, words: ['typing'] }],
  sendVoice: [chatId, { name: 'voice_url', isRequired: true, pattern: /^https:\/\/\S+\.aac$/ }],
};
