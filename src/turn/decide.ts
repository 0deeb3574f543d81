import { actingFor } from '#src/domain/organisation/access.ts';
import type { Told } from '#src/flows/contract/about.ts';
import type { Conversation } from '#src/flows/contract/conversation.ts';
import type { Incoming } from '#src/flows/contract/input.ts';
import type { Found, Need } from '#src/flows/contract/need.ts';
import { isPressedAgain } from '#src/flows/contract/pressed.ts';
import { repliedTo } from '#src/flows/contract/replied-to.ts';
import { resolveInput } from '#src/flows/contract/resolve-input.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { revive } from '#src/flows/registry.ts';
import { toldInAnswer } from '#src/flows/report/change-answer.ts';
import { step } from '#src/flows/step.ts';
import { reviveWrongCodes } from '#src/flows/codes/wrong-codes.ts';
import type {
  Asker,
  Change,
  ConversationStore,
  Opened,
  SessionState,
} from '#src/ports/conversation-store.ts';
import { type ChangeDependencies, changeOf, type OpenedWhole, type Retiring } from './change-of.ts';
import { type FactsDependencies, factsOf, languageOf } from './facts-of.ts';

export interface DecideDependencies extends FactsDependencies, ChangeDependencies {
  readonly store: Pick<ConversationStore, 'find' | 'forms'>;
}

const roundsOfNeeds = 8;

/** Runs the step, bringing the facts it asks for, until it is done; of a second tap nothing comes. Nothing is changed yet. */
export async function decide(
  deps: DecideDependencies,
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
        { ...asker, actor: actingFor(asker.actor, stepped.actsFor, asker.today) },
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
  { store }: Pick<DecideDependencies, 'store'>,
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
