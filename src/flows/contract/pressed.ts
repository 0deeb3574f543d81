import type { Instant } from '#src/domain/ids.ts';
import type { Incoming } from './input.ts';

/** The button that was pressed last, as it stands in a session. */
export interface Pressed {
  readonly data: string;
  readonly messageId: string | null;
  readonly at: Instant;
}

/** What a slow phone or a slow network makes of two taps; much later the same button wants an answer. */
const momentMs = 60_000;

/**
 * Whether the last button is pressed once more, on the same card, with nothing else said between: a finger tapped twice,
 * or saw nothing happen. Once has been enough. In a group several people press.
 */
export function isPressedAgain(
  { event, chat }: Pick<Incoming, 'event' | 'chat'>,
  last: Pressed | undefined,
  now: Instant,
): boolean {
  if (event.kind !== 'button' || !last || chat.kind === 'group') return false;
  const isSame = event.data === last.data && event.messageId === last.messageId;
  return isSame && Math.abs(now - last.at) < momentMs;
}

/** The last button after an event: whatever else the person says makes it an older one. Photos come in by themselves. */
export function lastPressed(
  { event }: Pick<Incoming, 'event'>,
  last: Pressed | undefined,
  now: Instant,
): Pressed | undefined {
  switch (event.kind) {
    case 'button':
      return { data: event.data, messageId: event.messageId, at: now };
    case 'text':
    case 'command':
    case 'unsupported':
    case 'bad-file':
      return undefined;
    case 'photo':
    case 'photos-complete':
    case 'edited':
    case 'bot-membership':
    case 'chat-moved':
      return last;
  }
}
