import { ledgerMonth } from '#src/domain/allowance/allowance.ts';
import { dayOf, localMoment } from '#src/domain/calendar.ts';
import type { IsHoliday } from '#src/domain/notice/quiet-hours.ts';
import type { Language } from '#src/domain/words.ts';
import type { Told } from '#src/flows/contract/about.ts';
import type { Conversation, Facts, OurBot } from '#src/flows/contract/conversation.ts';
import type { Incoming } from '#src/flows/contract/input.ts';
import type { Found, Need } from '#src/flows/contract/need.ts';
import { repliedTo } from '#src/flows/contract/replied-to.ts';
import { isPressedAgain, lastPressed } from '#src/flows/contract/pressed.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { resolveInput } from '#src/flows/contract/resolve-input.ts';
import { revive } from '#src/flows/registry.ts';
import { toldInAnswer } from '#src/flows/report/change-answer.ts';
import { step, type Stepped } from '#src/flows/step.ts';
import { reviveWrongCodes } from '#src/flows/words/wrong-codes.ts';
import type { Address, Call, Chat, MakeCard, TakeUpdate } from '#src/ports/chat.ts';
import type { Clock } from '#src/ports/clock.ts';
import type {
  Asker,
  Change,
  ConversationStore,
  Opened,
  SessionState,
} from '#src/ports/conversation-store.ts';
import type { NewId } from '#src/ports/ids.ts';
import type { Log } from '#src/ports/log.ts';
import type { OutgoingMessage } from '#src/ports/outbox.ts';
import type { Queue } from '#src/ports/queue.ts';
import type { ChatKey } from '#src/ports/reader.ts';
import { type LostMessage, takeAlong } from '#src/ports/lost-message.ts';
import { composeMessages } from './compose-messages.ts';
import { followUp } from './follow-ups.ts';
import { saidAt } from './said-at.ts';

export interface DispatchDependencies {
  readonly store: ConversationStore;
  readonly clock: Clock;
  readonly queue: Pick<Queue, 'add'>;
  /** Has the chat told of its photos when no more come for a moment. */
  readonly awaitPhotos: (chat: ChatKey) => void;
  readonly makeCard: MakeCard;
  readonly chatOf: (platform: string, bot: string) => Chat | undefined;
  /** All bots that this process speaks by; left out: people hear of none. */
  readonly chats?: () => readonly Chat[];
  /** Sends what was committed; rejects never, what cannot be sent waits in the outbox. */
  readonly deliver: (messages: readonly OutgoingMessage[]) => Promise<void>;
  /** Makes a call that may as well be lost; rejects never. */
  readonly attempt: (to: Address, call: Call) => Promise<void>;
  /** Takes note of work that goes on while the next update is taken; it rejects never. */
  readonly aside: (work: Promise<void>) => void;
  /** Messages to that chat that this process is sending. */
  readonly inHand: (to: Address) => readonly string[];
  /** Has the outbox relayed: older messages wait for a chat that something new was said to. */
  readonly relaySoon: () => void;
  readonly newId: NewId;
  readonly log: Log;
  readonly zone: string;
  readonly isHoliday: IsHoliday;
  readonly defaultLanguage: Language;
}

/** Overtaken by nobody: what the step wants cannot be. */
const mostTriesInVain = 8;
/** Each time another update of the chat was taken: this many are never under way at once. */
const mostTries = 500;
const roundsOfNeeds = 6;

/**
 * Takes one update: load, flow step, one transaction, then send. Resolves after the commit, so that the platform may
 * be told; a redelivered update changes nothing. Where other processes take updates of the same chat it is tried for as
 * long as they go on: one of them was taken each time. Rejects when it could not be committed now.
 */
export function createDispatch(deps: DispatchDependencies): TakeUpdate {
  return async (incoming) => {
    let inVain = 0;
    let seen = -1;
    for (let tries = 0; tries < mostTries && inVain < mostTriesInVain; tries++) {
      const result = await takeOnce(deps, incoming);
      if (result.kind === 'taken') return;
      if (result.kind === 'committed') return deps.aside(say(deps, incoming, result));
      if (result.revision === seen) inVain += 1;
      seen = result.revision;
    }
    throw new Error(`update ${incoming.updateId} was overtaken again and again`);
  };
}

type Taking =
  | { readonly kind: 'taken' }
  | ({ readonly kind: 'committed'; readonly messages: readonly OutgoingMessage[] } & Retiring)
  /** The session had that revision when it was read. */
  | { readonly kind: 'overtaken'; readonly revision: number };

/** With what may not have arrived in the chat. */
type OpenedWhole = Opened & { readonly lost: readonly LostMessage[] };

interface Retiring {
  /** They take the buttons off cards that were answered. */
  readonly retire: readonly Call[];
}

/** Buttons come off behind what is said: nobody waits for it. */
async function say(
  deps: DispatchDependencies,
  incoming: Incoming,
  { messages, retire }: Extract<Taking, { kind: 'committed' }>,
): Promise<void> {
  await deps.deliver(messages);
  for (const call of retire) await deps.attempt(chatIn(incoming), call);
}

async function takeOnce(deps: DispatchDependencies, incoming: Incoming): Promise<Taking> {
  const now = deps.clock.now();
  const today = dayOf(now, deps.zone);
  const opened = await deps.store.open(incoming, today);
  if (opened.isTaken) return { kind: 'taken' };
  const asker: Asker = { incoming, actor: opened.actor, now, today, zone: deps.zone };
  const lost = opened.hasLost ? await deps.store.lost(asker) : [];
  const { retire, ...change } = await decide(deps, incoming, asker, { ...opened, lost });
  const committed = await deps.store.commit(change);
  if (committed.kind === 'overtaken') return { ...committed, revision: opened.revision };
  if (committed.kind === 'taken') return committed;
  if (committed.isBehind) deps.relaySoon();
  // The answer waits for none of it: a queue that is away would hold up every update of the chat.
  deps.aside(followUp(deps, incoming, change.effects));
  return { ...committed, retire };
}

/** Runs the step, bringing the facts it asks for, until it is done; of a second tap nothing comes. Nothing is changed yet. */
async function decide(
  deps: DispatchDependencies,
  incoming: Incoming,
  asker: Asker,
  opened: OpenedWhole,
): Promise<Change & Retiring> {
  const { asked, pressed, card: _card, ...conversation } = stateBefore(opened);
  if (isPressedAgain(incoming, pressed, asker.now)) {
    const language = languageOf(deps, incoming, opened);
    const nothing = { kind: 'done', conversation, language, effects: [] } as const;
    return changeOf(deps, incoming, asker, opened, nothing, asked);
  }
  const reply = repliedTo(
    await toldOf(deps, incoming, asker, conversation),
    incoming.repliesTo?.quote ?? null,
    asked,
  );
  const onScreen = resolveInput(incoming.event, asked, incoming.messageId);
  const input = reply ? resolveInput(incoming.event, null, incoming.messageId) : onScreen;
  let found: Found = opened.hasLoosePhotos ? {} : { loosePhotos: null };
  for (let round = 0; round < roundsOfNeeds; round++) {
    const facts = await factsOf(deps, incoming, asker, opened, found);
    const stepped = step(conversation, input, reply ? { ...facts, repliedTo: reply, onScreen } : facts);
    if (stepped.kind === 'done') return changeOf(deps, incoming, asker, opened, stepped, asked);
    found = {
      ...found,
      ...(await deps.store.find(
        asker,
        stepped.needs.filter((need) => !isKnown(need, opened)),
      )),
    };
  }
  throw new Error('a step keeps asking for facts that it was given');
}

/** Where there are no photos at all, there is no question which ones. */
function isKnown({ kind }: Need, { hasLoosePhotos }: Opened): boolean {
  return kind === 'loose-photos' && !hasLoosePhotos;
}

/**
 * What the message is about that is replied to: an answer of the person's own, or a message of ours; that is a read of its own,
 * which only a reply takes.
 */
async function toldOf(
  { store }: DispatchDependencies,
  { repliesTo, chat }: Incoming,
  asker: Asker,
  { topic }: Conversation,
): Promise<Told | null> {
  if (!repliesTo || chat.kind === 'group' || !asker.actor) return null;
  const own = toldInAnswer(topic, repliesTo.messageId);
  if (own) return own;
  const { told = null } = await store.find(asker, [{ kind: 'told', messageId: repliesTo.messageId }]);
  return told;
}

/** Where a deploy changed the shape of what was talked about, its choices on screen are old as well. */
function stateBefore({ state }: Opened): SessionState {
  const topic = revive(state);
  const wrongCodes = reviveWrongCodes(state?.wrongCodes);
  return state && topic ? { ...state, topic, wrongCodes } : { v: 1, topic: idle, wrongCodes, asked: null };
}

/** What was decided, as everything that is to be committed. */
function changeOf(
  deps: DispatchDependencies,
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
    newId: deps.newId,
    retire: spoken.retire,
  };
}

/** Nobody sent what we tell ourselves. */
function isFromOutside({ event }: Incoming): boolean {
  return event.kind !== 'photos-complete';
}

function chatIn({ platform, bot, chat }: Incoming): Address {
  return { platform, bot, chatId: chat.id };
}

async function factsOf(
  deps: DispatchDependencies,
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
function languageOf(deps: DispatchDependencies, incoming: Incoming, opened: Opened): Language {
  if (incoming.chat.kind === 'group') return opened.groupLanguage ?? deps.defaultLanguage;
  return opened.actor?.language ?? deps.defaultLanguage;
}
