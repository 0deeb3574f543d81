/** What became of a notice, as it can be told. */
export type Fate =
  /** It has not gone out yet. */
  | 'waiting'
  /** The platform took it, and nobody has answered since. */
  | 'sent'
  /** Who got it wrote, or pressed something, in that chat afterwards. */
  | 'read'
  /** No chat of theirs takes it. */
  | 'failed'
  /** They blocked the bot, or are gone. */
  | 'blocked'
  /** The platform was called, and its answer never came. */
  | 'ambiguous'
  /** Few messages of a bot's month are left, or none, and others went first. */
  | 'held-back'
  /** It was not needed any more, or too late. */
  | 'void';

/** All of them, in the order in which they are listed. */
export const fates: readonly Fate[] = [
  'waiting',
  'sent',
  'read',
  'failed',
  'blocked',
  'ambiguous',
  'held-back',
  'void',
];

/** Until when what somebody says in the chat counts as an answer to a notice. */
export const answerMs = 3 * 24 * 3_600_000;

/** What is known of a notice and of the message that tells it. */
export interface DeliveryFacts {
  /** Of the notice. */
  readonly state: 'pending' | 'sent' | 'dropped';
  /** Why it was dropped; null: it was not. */
  readonly reason: string | null;
  /** Of its message; null: there is none. */
  readonly message: 'pending' | 'sent' | 'failed' | 'ambiguous' | 'dropped' | null;
  /** The platform was called with it by a process that is no more. */
  readonly isBegun: boolean;
  /** Where it was said, or anywhere where it was not, the bot is blocked. */
  readonly isBlocked: boolean;
  /** The bot that says it has no message left this month. */
  readonly isSpent: boolean;
  /** Something was said in that chat after it, in time (`answerMs`). */
  readonly isAnswered: boolean;
}

/** The fate of a notice, of facts alone. */
export function fateOf(facts: DeliveryFacts): Fate {
  switch (facts.state) {
    case 'pending':
      return facts.isSpent ? 'held-back' : 'waiting';
    case 'dropped':
      return fateOfDropped(facts);
    case 'sent':
      return fateOfMessage(facts);
  }
}

function fateOfDropped({ reason, isBlocked }: DeliveryFacts): Fate {
  if (reason === 'held-back' || reason === 'spent') return 'held-back';
  if (reason === 'unreachable') return isBlocked ? 'blocked' : 'failed';
  return 'void';
}

/** It was decided to tell it: what became of that is its message's. */
function fateOfMessage({ message, isBegun, isBlocked, isSpent, isAnswered }: DeliveryFacts): Fate {
  switch (message) {
    case 'pending':
      if (isBegun) return 'ambiguous';
      return isSpent ? 'held-back' : 'waiting';
    case 'failed':
      return isBlocked ? 'blocked' : 'failed';
    case 'ambiguous':
      // That they wrote since says nothing of whether this one was there.
      return 'ambiguous';
    case 'dropped':
      // It waited for a platform, or a month, until it did not matter any more.
      return 'held-back';
    case 'sent':
    case null:
      return isAnswered ? 'read' : 'sent';
  }
}
