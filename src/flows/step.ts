import type { Instant, UnitId } from '#src/domain/ids.ts';
import { channelCodeIn } from '#src/domain/channel/channel-code.ts';
import { actingFor, mayWrite } from '#src/domain/organisation/access.ts';
import type { ActedFor } from '#src/domain/organisation/organisation.ts';
import { type Language, phrase } from '#src/domain/words.ts';
import { type CommandHere, wardMeant } from './act-for/ward-meant.ts';
import { actionStep, noCommand } from './actions.ts';
import { isFor } from './contract/command.ts';
import { commandNamed, commandOf, type GivenCommand } from './given-command.ts';
import type { Conversation, Facts } from './contract/conversation.ts';
import type { Effect } from './contract/effect.ts';
import type { Input } from './contract/input.ts';
import type { Need } from './contract/need.ts';
import { after, done, keep, type Outcome, say } from './contract/outcome.ts';
import { passedOnRepliedTo } from './contract/replied-to.ts';
import { stillTold } from './contract/told-album.ts';
import { idle, type Topic } from './contract/topic.ts';
import { withoutDiscarded } from './contract/without-discarded.ts';
import { hearExtension } from './extend/extend-by-line.ts';
import { groupStep } from './group/group.ts';
import { strangerStep, withoutUnit } from './outsiders.ts';
import { hearAnnounced } from './announce/read-announced.ts';
import { hear, hearAside, hearEdited } from './message/hear.ts';
import { hearCaption } from './message/hear-caption.ts';
import { hearOther } from './message/hear-other.ts';
import { showTopic, stepTopic, takesWords } from './registry.ts';
import { hearRemind } from './remind/start-remind.ts';
import { takeReply } from './reply/reply.ts';
import { loosePhoto, photosComplete, photosDone } from './report/photos/loose-photos.ts';
import { photoNotKept } from './report/photos/photo-not-kept.ts';
import { carefulFrom, type Refusal, refuseSensitive } from './sensitive/refuse.ts';
import { isOfSensitive } from './sensitive/is-of-sensitive.ts';
import type { ReportTopic } from './report/topic.ts';
import { askUnit, unitPicked } from './unit/choose-unit.ts';
import { isUnitUnclear, unitsOf } from './words/unit-words.ts';
import { hearLost } from './help/help-here.ts';
import { hearUnit } from './unit/see-unit.ts';
import { menuRow } from './words/menu-row.ts';
import { recentWrongCodes, withWrongCodesOf, wrongCodesOf } from './codes/wrong-codes.ts';

/** `step` either says what becomes of the conversation and what happens, or which facts it lacks; then it is called again with them. */
export type Stepped =
  | {
      readonly kind: 'done';
      readonly conversation: Conversation;
      /** In which it is answered. */
      readonly language: Language;
      readonly effects: readonly Effect[];
    }
  | {
      readonly kind: 'needs';
      readonly needs: readonly Need[];
      /** The ward for which they are looked up. */
      readonly actsFor: ActedFor | undefined;
    };

/**
 * One step of a conversation: what it is next and what shall happen, from its state, one input and the facts. Pure, and
 * as cheap at the fortieth answer as at the first. Asks for facts it lacks by `needs`.
 */
export function step(conversation: Conversation, input: Input, given: Omit<Facts, 'wrongCodes'>): Stepped {
  const remembered = recentWrongCodes(conversation.wrongCodes, given.now);
  const toldBefore = stillTold(conversation, input);
  const spoken = wardMeant(conversation, input, commandHere(input, given), given);
  if (spoken.kind === 'needs') return { ...spoken, actsFor: undefined };
  const { ward } = spoken;
  const meant = inUnit({ ...conversation, topic: spoken.topic }, spoken.input, given);
  if (meant.kind === 'needs') return { ...meant, actsFor: ward };
  const { unitId } = meant;
  const facts = {
    ...given,
    actor: actingFor(given.actor && { ...given.actor, chosenUnitId: unitId }, ward, given.today),
    wrongCodes: wrongCodesOf(remembered, given.senderId),
    toldAlbum: toldBefore,
    carefulUntil: conversation.carefulUntil,
  };
  const outcome = unitAsked(shown(turn(meant.topic, meant.input, facts), facts), meant, facts);
  if (outcome.kind === 'needs') return { ...outcome, actsFor: ward };
  const { topic, wrongCodes: own, language = facts.language, toldAlbum = toldBefore } = outcome.next;
  // A word beside it ends nothing.
  const isBeside = topic === conversation.topic && topic.kind !== 'idle';
  const before = isBeside ? conversation.actsFor : undefined;
  const actsFor = ward ? { ...ward, at: facts.now } : before;
  const carefulUntil = carefulAfter(outcome, facts);
  const wrongCodes = own ? withWrongCodesOf(remembered, facts.senderId, own) : remembered;
  return {
    kind: 'done',
    conversation: {
      v: 1,
      topic,
      wrongCodes,
      ...(toldAlbum !== undefined && { toldAlbum }),
      ...(carefulUntil !== undefined && { carefulUntil }),
      ...(unitId !== undefined && { unitId }),
      ...(actsFor !== undefined && { actsFor }),
    },
    language,
    effects: [...heardFrom(input, facts), ...outcome.effects],
  };
}

/** The command that the input is, for wards that are acted for. */
function commandHere(input: Input, { actor }: Pick<Facts, 'actor'>): CommandHere | null {
  const isMenu = input.kind === 'action' && input.action.action === 'go';
  const given = isMenu
    ? commandOf({ kind: 'command', name: input.action.of, argument: '' })
    : commandOf(input);
  if (!given) return null;
  const { command, name, argument } = given;
  const isOfOfficers = command?.act !== undefined && isFor(command, actor);
  return { name: command?.name ?? name, argument: isOfOfficers ? argument : '', isOfOfficers };
}

/** Not every platform tells that somebody blocked the bot no more: whoever writes to it can be written to. */
function heardFrom(input: Input, { actor, chat }: Facts): readonly Effect[] {
  const isSaid = input.kind !== 'bot-membership' && input.kind !== 'photos-complete';
  const isBack = actor?.isReachable === false && chat.kind === 'private' && isSaid;
  return isBack ? [{ kind: 'set-reachable', reachable: true }] : [];
}

interface Meant {
  readonly kind: 'meant';
  readonly topic: Topic;
  readonly input: Input;
  readonly unitId: UnitId | undefined;
}

/**
 * What is said, and of which of the sender's units: once they picked one it is what led to that question; a duty that is one unit's
 * says so itself.
 */
function inUnit(
  { topic, unitId }: Conversation,
  input: Input,
  { actor, found }: Pick<Facts, 'actor' | 'found'>,
): Meant | Extract<Outcome, { kind: 'needs' }> {
  const picked = topic.kind === 'choose-unit' ? unitPicked(input, { actor }) : null;
  if (topic.kind === 'choose-unit' && picked)
    return { kind: 'meant', topic: topic.back, input: topic.input, unitId: picked };
  const isDuty = input.kind === 'action' && input.action.action === 'report';
  if (!isDuty || unitsOf(actor).length < 2) return { kind: 'meant', topic, input, unitId };
  if (found.dutyUnit === undefined)
    return { kind: 'needs', needs: [{ kind: 'duty-unit', obligationId: input.action.of }] };
  return { kind: 'meant', topic, input, unitId: found.dutyUnit ?? unitId };
}

/** Where a step needs to know of a unit, and several may be meant, it is asked which first. */
function unitAsked(
  outcome: Exclude<Outcome, { kind: 'open' }>,
  { topic, input }: Meant,
  facts: Facts,
): Exclude<Outcome, { kind: 'open' }> {
  if (facts.chat.kind === 'group' || !isUnitUnclear(facts.actor)) return outcome;
  if (!isOfUnit(outcome)) return outcome;
  const back = topic.kind === 'choose-unit' ? topic.back : topic;
  return shown(askUnit({ kind: 'choose-unit', input, back }, facts, []), facts);
}

/** The words by which any message is read are the same for each of somebody's units; a word of thanks is about none of them. */
function isOfUnit(outcome: Exclude<Outcome, { kind: 'open' }>): boolean {
  if (outcome.kind === 'done') return outcome.effects.some(({ kind }) => kind === 'start-report');
  const isReading = outcome.needs.some(({ kind }) => kind === 'units-around');
  return !isReading && outcome.needs.some((need) => 'unitId' in need);
}

/** Topics that have their turn show themselves, or answer what they are handed. */
function shown(outcome: Outcome, facts: Facts): Exclude<Outcome, { kind: 'open' }> {
  let last = outcome;
  while (last.kind === 'open') {
    const { topic, before, input, effects, saidOn = facts.saidOn } = last;
    const given = withoutDiscarded({ ...facts, saidOn }, effects);
    last = after(effects, input ? stepTopic(topic, input, given) : showTopic(topic, given, before));
  }
  return last;
}

function turn(topic: Topic, input: Input, facts: Facts): Outcome {
  if (facts.chat.kind === 'group') return groupTurn(topic, input, facts);
  if (input.kind === 'bot-membership')
    return done(topic, { kind: 'set-reachable', reachable: input.state === 'in' });
  if (input.kind === 'chat-moved') return done(topic);
  if (!facts.actor) return strangerStep(topic, input, facts);
  if (facts.actor.memberships.length === 0) return withoutUnit(topic, input, facts);
  return memberTurn(topic, input, facts);
}

/** In a group only commands are for us; one that belongs into a private chat is told to. */
function groupTurn(topic: Topic, input: Input, facts: Facts): Outcome {
  if (input.kind !== 'command') return groupStep(input, facts);
  const command = commandNamed(input.name, 'group');
  if (command) return command.run(input.argument, topic, facts);
  return commandNamed(input.name, 'private')?.inMenu
    ? done(idle, say([phrase('group-private-only')]))
    : done(idle);
}

/** What comes straight after a report on sensitive work was sent is looked at as closely. */
function carefulAfter(
  { next, effects }: Extract<Outcome, { kind: 'done' }>,
  facts: Facts,
): Instant | undefined {
  if (isOfSensitive(effects, facts)) return carefulFrom(facts.now);
  const until = next.carefulUntil ?? facts.carefulUntil;
  return until !== undefined && until > facts.now ? until : undefined;
}

/** Nothing of it was kept: what was asked is asked once more, under a word on why. */
function refusedTurn(topic: Topic, refusal: Refusal, facts: Facts): Outcome {
  if (refusal.kind === 'needs') return refusal;
  const { line, toldAlbum, carefulUntil } = refusal;
  const said =
    line === null
      ? done(topic)
      : topic.kind === 'idle'
        ? done(topic, say([line], [menuRow(facts)]))
        : shown(showTopic(topic, facts, [line]), facts);
  if (said.kind !== 'done') return said;
  return { ...said, next: { ...said.next, carefulUntil, ...(toldAlbum !== undefined && { toldAlbum }) } };
}

function memberTurn(topic: Topic, input: Input, facts: Facts): Outcome {
  const refusal = refuseSensitive(topic, input, facts);
  if (refusal) return refusedTurn(topic, refusal, facts);
  if (input.kind === 'photos-complete')
    return topic.kind === 'announce' ? stepTopic(topic, input, facts) : photosComplete(topic, facts);
  if (input.kind === 'photo' && !mayWrite(facts.actor)) return photoNotKept(topic, input, facts);
  if (input.kind === 'old-button') return oldButton(topic, facts);
  if (input.kind === 'action') return actionStep(input.action, topic, facts) ?? oldButton(topic, facts);
  const given = givenTo(input, facts);
  if (given && !isForSomebody(input, given, facts) && !isLeftTo(topic, input, given))
    return isTheirs(given, facts) && given.command
      ? given.command.run(given.argument, topic, facts)
      : noCommand(given, topic);
  const lost = hearLost(topic, input, facts);
  if (lost) return lost;
  const taken = takeReply(topic, input, facts);
  if (taken) return taken;
  const { repliedTo, onScreen, ...others } = facts;
  if (repliedTo && onScreen) return memberTurn(topic, onScreen, others);
  const heard = topic.kind === 'report' ? hearInReport(topic, input, facts) : null;
  if (heard) return heard;
  // A room that takes no photos says so itself.
  if (topic.kind === 'report' || (isWriting(topic) && takesWords(topic)))
    return stepTopic(topic, input, facts);
  if (input.kind === 'photo') return hearCaption(topic, input, facts) ?? loosePhoto(topic, input, facts);
  return (
    photosDone(topic, input, facts) ??
    (takesWords(topic)
      ? null
      : (hearExtension(input, facts) ?? hearUnit(topic, input, facts) ?? hearRemind(topic, input, facts))) ??
    hearAnnounced(topic, input, facts) ??
    heardIn(topic, input, facts) ??
    stepTopic(topic, input, facts)
  );
}

/** Something is written there that goes to others. */
function isWriting({ kind }: Topic): boolean {
  return ['pass-on', 'request-talk', 'remind', 'announce'].includes(kind);
}

/** The command that was given; words without a slash that are a command of others' are words. */
function givenTo(input: Input, facts: Facts): GivenCommand | null {
  const given = commandOf(input);
  return given && (input.kind === 'command' || isTheirs(given, facts)) ? given : null;
}

function isTheirs({ command }: GivenCommand, { actor }: Facts): boolean {
  return command === undefined || isFor(command, actor);
}

/** What is typed in the midst of a report and is not for it: another report, or something beside. */
function hearInReport(topic: ReportTopic, input: Input, facts: Facts): Outcome | null {
  // Why something is corrected is in whatever words.
  if (topic.stand.at === 'why') return null;
  return hearOther(topic, input, facts) ?? (input.kind === 'text' ? hearAside(topic, input, facts) : null);
}

/** A word of ours that replies to what somebody wrote is theirs to read, but the one that says that it will be answered. */
function isForSomebody(input: Input, { name }: GivenCommand, facts: Facts): boolean {
  return input.kind === 'text' && name !== 'traloi' && passedOnRepliedTo(facts) !== null;
}

/** A word that means the report at hand, as long as nobody writes a slash before it. */
function isLeftTo(topic: Topic, input: Input, { command }: GivenCommand): boolean {
  return input.kind === 'text' && command?.wordIsLeftTo === topic.kind;
}

/** A message of some words where none are asked for. */
function heardIn(topic: Topic, input: Input, facts: Facts): Outcome | null {
  if (input.kind === 'edited') return hearEdited(topic, input, facts);
  // Where a code was given, six digits are that code.
  if (topic.kind === 'channel' && input.kind === 'text' && channelCodeIn(input.text)) return null;
  return input.kind === 'text' && !takesWords(topic) ? hear(topic, input, facts) : null;
}

/**
 * The current card once more, under a word on why. It stands at the end of the chat, where people look, and not where the
 * old button was.
 */
function oldButton(topic: Topic, facts: Facts): Outcome {
  if (topic.kind === 'idle') return done(topic, keep([phrase('old-button-idle')], [menuRow(facts)]));
  const outcome = shown(showTopic(topic, facts, [phrase('old-button')]), facts);
  if (outcome.kind === 'needs') return outcome;
  const effects = outcome.effects.map((effect) =>
    effect.kind === 'say' ? { ...effect, keep: true } : effect,
  );
  return { ...outcome, effects };
}
