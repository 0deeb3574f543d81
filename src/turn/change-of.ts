import type { IsHoliday } from '#src/domain/notice/quiet-hours.ts';
import { ledgerMonth } from '#src/domain/allowance/allowance.ts';
import type { Incoming } from '#src/flows/contract/input.ts';
import { lastPressed } from '#src/flows/contract/pressed.ts';
import type { Stepped } from '#src/flows/step.ts';
import type { Address, Call, Chat, MakeCard } from '#src/ports/chat.ts';
import type { Asker, Change, Opened, SessionState } from '#src/ports/conversation-store.ts';
import type { NewId } from '#src/ports/ids.ts';
import { type LostMessage, takeAlong } from '#src/ports/lost-message.ts';
import { composeMessages } from './compose-messages.ts';
import { saidAt } from './said-at.ts';

export interface ChangeDependencies {
  readonly makeCard: MakeCard;
  readonly chatOf: (platform: string, bot: string) => Chat | undefined;
  /** Messages to that chat that this process is sending. */
  readonly inHand: (to: Address) => readonly string[];
  readonly newId: NewId;
  readonly isHoliday: IsHoliday;
}

/** With what may not have arrived in the chat. */
export type OpenedWhole = Opened & { readonly lost: readonly LostMessage[] };

export interface Retiring {
  /** They take the buttons off cards that were answered. */
  readonly retire: readonly Call[];
}

/** What was decided, as everything that is to be committed. */
export function changeOf(
  deps: ChangeDependencies,
  incoming: Incoming,
  asker: Asker,
  { revision, state, cardMessageId, lost }: OpenedWhole,
  { conversation, language, effects }: Extract<Stepped, { kind: 'done' }>,
  askedBefore: SessionState['asked'],
): Change & Retiring {
  const chat = deps.chatOf(incoming.platform, incoming.bot);
  const before = { asked: askedBefore, messageId: cardMessageId };
  const along = chat ? takeAlong(lost, chat, asker.now) : null;
  const first = along?.line ?? null;
  const spoken = composeMessages(deps, incoming, revision + 1, effects, language, { ...before, first });
  const { asked = askedBefore, messages } = spoken;
  const card = spoken.asked === undefined ? state?.card : spoken.card;
  return {
    asker,
    saidAt: saidAt(incoming.sentAt, asker.now),
    updateId: incoming.updateId,
    senderId: incoming.from?.id ?? null,
    revision,
    state: { ...conversation, asked, card, pressed: lastPressed(incoming, state?.pressed, asker.now) },
    effects,
    messages,
    retold: messages.length > 0 ? (along?.ids ?? []) : [],
    inHand: deps.inHand(chatIn(incoming)),
    counted: chat && isFromOutside(incoming) ? ledgerMonth(chat, asker.now) : null,
    allowance: chat?.allowance ?? null,
    isHoliday: deps.isHoliday,
    newId: deps.newId,
    retire: spoken.retire,
  };
}

/** Nobody sent what we tell ourselves. */
function isFromOutside({ event }: Incoming): boolean {
  return event.kind !== 'photos-complete';
}

export function chatIn({ platform, bot, chat }: Incoming): Address {
  return { platform, bot, chatId: chat.id };
}
