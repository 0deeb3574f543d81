import { bind } from '#src/simulator/platform/bind.ts';
import type { WorldState } from '#src/simulator/telegram/state/world-state.ts';
import { blockBot, deactivateUser, unblockBot } from './accounts.ts';
import { deleteOwnMessage, editCaption, editText } from './change-message.ts';
import {
  addBotToGroup,
  changeRole,
  createGroup,
  joinGroup,
  leaveGroup,
  removeBotFromGroup,
  renameGroup,
  setWritable,
} from './groups.ts';
import { openLink, startBot } from './open-link.ts';
import { forgeCallback, pressButton, pressReplyButton } from './press-button.ts';
import { forwardMessages, sendContact, sendLocation, sendSticker, sendVoice } from './send-others.ts';
import { sendDocument, sendPhotos } from './send-photos.ts';
import { sendText } from './send-message.ts';
import { migrateToSupergroup } from './supergroups.ts';
import {
  closeTopic,
  createTopic,
  deleteTopic,
  reopenTopic,
  setGeneralTopic,
  turnTopicsOff,
} from './topics.ts';

/** Everything a person does on a phone, as functions of one world: `sendText(user, chat, 'chào')`. */
export function createPhones(world: WorldState) {
  return {
    sendText: bind(world, sendText),
    sendPhotos: bind(world, sendPhotos),
    sendDocument: bind(world, sendDocument),
    sendVoice: bind(world, sendVoice),
    sendSticker: bind(world, sendSticker),
    sendContact: bind(world, sendContact),
    sendLocation: bind(world, sendLocation),
    forwardMessages: bind(world, forwardMessages),
    editText: bind(world, editText),
    editCaption: bind(world, editCaption),
    deleteOwnMessage: bind(world, deleteOwnMessage),
    pressButton: bind(world, pressButton),
    forgeCallback: bind(world, forgeCallback),
    pressReplyButton: bind(world, pressReplyButton),
    startBot: bind(world, startBot),
    openLink: bind(world, openLink),
    blockBot: bind(world, blockBot),
    unblockBot: bind(world, unblockBot),
    deactivateUser: bind(world, deactivateUser),
    createGroup: bind(world, createGroup),
    addBotToGroup: bind(world, addBotToGroup),
    removeBotFromGroup: bind(world, removeBotFromGroup),
    changeRole: bind(world, changeRole),
    joinGroup: bind(world, joinGroup),
    leaveGroup: bind(world, leaveGroup),
    renameGroup: bind(world, renameGroup),
    setWritable: bind(world, setWritable),
    migrateToSupergroup: bind(world, migrateToSupergroup),
    createTopic: bind(world, createTopic),
    closeTopic: bind(world, closeTopic),
    reopenTopic: bind(world, reopenTopic),
    deleteTopic: bind(world, deleteTopic),
    setGeneralTopic: bind(world, setGeneralTopic),
    turnTopicsOff: bind(world, turnTopicsOff),
  };
}
