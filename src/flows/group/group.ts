import { parseCode } from '#src/domain/answer/code.ts';
import { usualDigestTime, type WeeklyTime } from '#src/domain/digest/digest-times.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import { digestScreen } from '#src/flows/notices/digest-screen.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { endedArguments, groupEndedWords } from '#src/flows/words/ended-words.ts';
import { momentWords } from '#src/flows/words/moment-words.ts';
import { done, keep, needs, type Outcome, say } from '#src/flows/contract/outcome.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { withWrongCode, wrongCodesAllowed } from '#src/flows/codes/wrong-codes.ts';
import { noRoom } from '#src/flows/codes/no-room.ts';
import { unitWords } from '#src/flows/words/unit-words.ts';

/** What happens to the group itself; whatever people say to each other there is left alone. */
export function groupStep(input: Input, facts: Facts): Outcome {
  if (input.kind === 'chat-moved') return done(idle, { kind: 'move-group', newChatId: input.newChatId });
  if (input.kind !== 'bot-membership') return done(idle);
  return input.state === 'out' ? done(idle, { kind: 'unlink-group' }) : groupHello(facts);
}

/** Links the group by its code. */
export function linkGroup(typed: string, facts: Facts): Outcome {
  if (facts.wrongCodes.length >= wrongCodesAllowed) return done(idle, say([phrase('group-code-too-many')]));
  const read = parseCode(typed);
  if (typed.trim() === '') return placeGroup(facts);
  if (read.kind !== 'understood') return done(withWrongCode(facts), say([phrase('group-code-wrong')]));
  const { invite, group } = facts.found;
  if (invite === undefined || group === undefined)
    return needs({ ...read, kind: 'invite' }, { kind: 'group' });
  if (!invite) return done(withWrongCode(facts), say([phrase('group-code-wrong')]));
  if (invite.purpose === 'person') return done(idle, say([phrase('group-code-for-person')]));
  if (invite.state !== 'open') return done(idle, say([phrase(`group-code-${invite.state}`)]));
  if (invite.ended) return done(idle, say([phrase('code-unit-ended', endedArguments(invite.ended))]));
  const full = group?.isLinked ? null : noRoom('group', invite.code ?? read.code, facts);
  if (full) return full;
  const linked = {
    kind: 'link-group',
    code: invite.code ?? read.code,
    title: facts.chat.title ?? '',
    atOnce: invite.linksAtOnce,
    by: facts.senderName,
  } as const;
  if (!invite.linksAtOnce) return done(idle, linked, keep([waitingWords(invite)]));
  return done(idle, linked, keep([linkedWords('group-linked', invite, group?.digest ?? usualDigestTime)]));
}

/** Without a code: the digest of a linked group comes to the topic where that is said, from now on; any other is asked for its code. */
function placeGroup(facts: Facts): Outcome {
  const { group } = facts.found;
  if (group === undefined) return needs({ kind: 'group' });
  if (group?.isWaiting) return done(idle, say([waitingWords(group)]));
  if (!group?.isLinked) return done(idle, say([phrase('group-link-how')]));
  if (group.ended) return done(idle, say([groupEndedWords(group.ended)]));
  const isElsewhere = group.threadId !== facts.chat.threadId || group.isInTrouble;
  if (!isElsewhere) return done(idle, say([linkedWords('group-linked-already', group, group.digest)]));
  return done(idle, { kind: 'place-group' }, keep([linkedWords('group-placed', group, group.digest)]));
}

/** Who the bot is, and what is to be done here: nothing where the group is linked, as after a move to a supergroup. */
export function groupHello(facts: Facts): Outcome {
  const { group } = facts.found;
  if (group === undefined) return needs({ kind: 'group' });
  if (group?.isWaiting) return done(idle, say([waitingWords(group)]));
  if (!group?.isLinked) return done(idle, say([phrase('group-hello')]));
  if (group.ended) return done(idle, say([groupEndedWords(group.ended)]));
  return done(idle, say([linkedWords('group-hello-linked', group, group.digest)]));
}

function linkedWords(
  key: string,
  unit: Parameters<typeof unitWords>[0],
  { weekday, time }: WeeklyTime,
): Phrase {
  return phrase(key, { unit: unitWords(unit), weekday: phrase('weekday', { n: weekday }), time });
}

/** Whoever looks after the unit was asked, and has not answered. */
function waitingWords(unit: Parameters<typeof unitWords>[0]): Phrase {
  return phrase('group-waiting', { unit: unitWords(unit) });
}

/** The running week, told now. */
export function digestNow(facts: Facts): Outcome {
  const { digest, group } = facts.found;
  if (digest === undefined || group === undefined) return needs({ kind: 'digest' }, { kind: 'group' });
  if (group?.isLinked && group.ended) return done(idle, say([groupEndedWords(group.ended)]));
  if (group?.isWaiting) return done(idle, say([waitingWords(group)]));
  if (!digest) return done(idle, say([phrase('group-not-linked')]));
  return done(idle, {
    kind: 'say',
    screen: digestScreen(digest, momentWords(digest.asOf, facts.zone)),
    keep: true,
  });
}
