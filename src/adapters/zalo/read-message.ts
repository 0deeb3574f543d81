import type { IncomingEvent, Photo } from '#src/flows/contract/input.ts';
import { commandSaidInGroup } from '#src/flows/given-command.ts';
import { withoutMention } from './mention.ts';
import type { ReadMessage } from './update-schema.ts';

/**
 * What a message means to the bot of those names; null when there is nothing in it to answer. In a group only what is
 * said to the bot arrives at all; of that, only words count there.
 */
export function readMessage(
  eventName: string,
  message: ReadMessage,
  names: readonly string[],
): IncomingEvent | null {
  const { text, caption } = message;
  if (message.chat.chat_type === 'GROUP') {
    const said = eventName === 'message.image.received' ? caption : text;
    return said === undefined ? null : saidInGroup(said, names);
  }
  switch (eventName) {
    case 'message.text.received':
      return text === undefined ? null : (slashCommand(text) ?? { kind: 'text', text });
    case 'message.image.received':
      return photoIn(message) ?? { kind: 'unsupported', what: 'other' };
    default:
      return otherIn(eventName);
  }
}

/**
 * A command, with a slash or by its words. Whoever calls the bot by its name is told what can be done there; what only replies to it
 * is talk among people.
 */
function saidInGroup(said: string, names: readonly string[]): IncomingEvent | null {
  const text = withoutMention(said, names);
  const command = slashCommand(text) ?? commandIn(text);
  if (command) return command;
  return said.includes('@') ? { kind: 'command', name: 'trogiup', argument: '' } : null;
}

function commandIn(text: string): IncomingEvent | null {
  const said = commandSaidInGroup(text);
  return said && { kind: 'command', name: said.name, argument: said.argument };
}

function slashCommand(text: string): IncomingEvent | null {
  const match = /^\s*\/([A-Za-z0-9_]{1,32})(?:\s+([\s\S]*))?$/.exec(text);
  if (!match) return null;
  const [, name = '', argument = ''] = match;
  return { kind: 'command', name: name.toLowerCase(), argument: argument.trim() };
}

/** One event is one photo, and nothing tells which belong together. */
function photoIn({ message_id: id, photo_url: url, photo, caption }: ReadMessage): IncomingEvent | null {
  const fileRef = url ?? photo;
  if (fileRef === undefined) return null;
  // The same picture has another address each time.
  const sent: Photo = { fileRef, uniqueRef: id, albumId: null, sentAs: 'photo', bytes: null };
  return { kind: 'photo', photo: sent, caption: caption ?? null };
}

/**
 * Events without a content of ours. `unsupported` is what comes of people whom Zalo protects, and of links; the last
 * ones stand in several clients, and nobody has seen one.
 */
const others: Readonly<Record<string, IncomingEvent>> = {
  'message.sticker.received': { kind: 'unsupported', what: 'sticker' },
  'message.voice.received': { kind: 'unsupported', what: 'voice' },
  'message.unsupported.received': { kind: 'unsupported', what: 'withheld' },
  'message.video.received': { kind: 'unsupported', what: 'video' },
  'message.location.received': { kind: 'unsupported', what: 'location' },
  'message.link.received': { kind: 'unsupported', what: 'other' },
  'message.file.received': { kind: 'bad-file', reason: 'not-an-image' },
  'message.document.received': { kind: 'bad-file', reason: 'not-an-image' },
};

function otherIn(eventName: string): IncomingEvent | null {
  return Object.hasOwn(others, eventName) ? (others[eventName] ?? null) : null;
}
