import { dayOf, localMoment } from '#src/domain/calendar.ts';
import type { IsHoliday } from '#src/domain/notice/quiet-hours.ts';
import type { Language } from '#src/domain/words.ts';
import type { Facts, OurBot } from '#src/flows/contract/conversation.ts';
import type { Incoming } from '#src/flows/contract/input.ts';
import type { Found } from '#src/flows/contract/need.ts';
import type { Chat } from '#src/ports/chat.ts';
import type { Asker, ConversationStore, Opened } from '#src/ports/conversation-store.ts';
import type { NewId } from '#src/ports/ids.ts';
import { saidAt } from './said-at.ts';

export interface FactsDependencies {
  readonly store: Pick<ConversationStore, 'forms'>;
  readonly chatOf: (platform: string, bot: string) => Chat | undefined;
  /** All bots that this process speaks by; left out: people hear of none. */
  readonly chats?: () => readonly Chat[];
  readonly newId: NewId;
  readonly isHoliday: IsHoliday;
  readonly defaultLanguage: Language;
}

/** What a step is told: the one read, the moment, and what it asked for so far. */
export async function factsOf(
  deps: FactsDependencies,
  incoming: Incoming,
  asker: Asker,
  opened: Opened,
  found: Found,
): Promise<Omit<Facts, 'wrongCodes'>> {
  return {
    now: asker.now,
    ...localMoment(asker.now, asker.zone),
    today: asker.today,
    saidOn: dayOf(saidAt(incoming.sentAt, asker.now), asker.zone),
    zone: asker.zone,
    isHoliday: deps.isHoliday,
    chat: incoming.chat,
    platform: incoming.platform,
    bots: (deps.chats?.() ?? []).map((chat) => ourBot(chat, incoming)),
    actor: opened.actor,
    senderId: incoming.from?.id ?? null,
    senderName: incoming.from?.name ?? '',
    language: languageOf(deps, incoming, opened),
    fewMessages: (deps.chatOf(incoming.platform, incoming.bot)?.allowance ?? null) !== null,
    report: opened.report,
    wentOn: opened.wentOn ?? false,
    forms: await deps.store.forms(),
    found,
    newIds: [deps.newId(), deps.newId()],
  };
}

function ourBot(chat: Chat, incoming: Incoming): OurBot {
  const { platform, bot, username: name, inviteLink: openWith, allowance } = chat;
  const isOwn = platform === incoming.platform && bot === incoming.bot;
  return { platform, bot, name, openWith, allowance, isOwn };
}

/** The person's choice, else the group's, else Vietnamese: a phone set to English says little in Tân Phú. */
export function languageOf(
  deps: Pick<FactsDependencies, 'defaultLanguage'>,
  incoming: Incoming,
  opened: Opened,
): Language {
  if (incoming.chat.kind === 'group') return opened.groupLanguage ?? deps.defaultLanguage;
  return opened.actor?.language ?? deps.defaultLanguage;
}
