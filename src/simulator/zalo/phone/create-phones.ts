import { bind } from '#src/simulator/platform/bind.ts';
import type { WorldState } from '#src/simulator/zalo/state/world-state.ts';
import { blockBot, resetToken, unblockBot } from './accounts.ts';
import { addBotToGroup, createGroup, joinGroup, leaveGroup, removeBotFromGroup } from './groups.ts';
import { sendText } from './send-message.ts';
import { sendSticker, sendUnknown, sendUnsupported, sendVoice } from './send-others.ts';
import { sendPhotos } from './send-photos.ts';

/** Everything a person does on a phone, as functions of one world: `sendText(user, chat, 'chào')`. */
export function createPhones(world: WorldState) {
  return {
    sendText: bind(world, sendText),
    sendPhotos: bind(world, sendPhotos),
    sendSticker: bind(world, sendSticker),
    sendVoice: bind(world, sendVoice),
    sendUnsupported: bind(world, sendUnsupported),
    sendUnknown: bind(world, sendUnknown),
    createGroup: bind(world, createGroup),
    addBotToGroup: bind(world, addBotToGroup),
    removeBotFromGroup: bind(world, removeBotFromGroup),
    joinGroup: bind(world, joinGroup),
    leaveGroup: bind(world, leaveGroup),
    blockBot: bind(world, blockBot),
    unblockBot: bind(world, unblockBot),
    resetToken: bind(world, resetToken),
  };
}
