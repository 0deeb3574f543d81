import { normalizeCode } from '#src/domain/answer/code.ts';
import { usualDigestTime, type WeeklyTime } from '#src/domain/digest/next-digest.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import { digestScreen } from '#src/flows/notices/digest-screen.ts';
import type { Conversation, Facts, Outcome } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { endedArguments, groupEndedWords } from '#src/flows/words/ended-words.ts';
import { momentWords } from '#src/flows/words/moment-words.ts';
import { recentWrongCodes } from '#src/flows/join/join.ts';
import { done, idle, keep, needs, say } from '#src/flows/contract/outcome.ts';
import { unitWords } from '#src/flows/words/reporting-unit.ts';

const wrongCodesAllowed = 5;

/** A group chat: it is linked by a code, asks for its digest, and is left alone otherwise. */
export function groupStep(conversation: Conversation, input: Input, facts: Facts): Outcome {
  if (input.kind === 'chat-moved') return done(idle, { kind: 'move-group', newChatId: input.newChatId });
  if (input.kind === 'bot-membership') {
    return input.state === 'out' ? done(idle, { kind: 'unlink-group' }) : hello(facts);
  }
  if (input.kind !== 'command') return done(idle);
  switch (input.name) {
    case 'lienket':
    case 'link':
      return link(conversation, input.argument, facts);
    case 'start':
      return input.argument === '' ? hello(facts) : link(conversation, input.argument, facts);
    case 'tongket':
    case 'digest':
      return digestNow(facts);
    case 'baocao':
    case 'viec':
    case 'huy':
      return done(idle, say([phrase('group-private-only')]));
    case 'trogiup':
    case 'help':
      return hello(facts);
    default:
      return done(idle);
  }
}

function link(conversation: Conversation, typed: string, facts: Facts): Outcome {
  const tries = recentWrongCodes(conversation.wrongCodes, facts.now).length;
  if (tries >= wrongCodesAllowed) return done(idle, say([phrase('group-code-too-many')]));
  const code = normalizeCode(typed);
  if (typed.trim() === '') return hello(facts);
  if (!code) return done(idle, { kind: 'note-wrong-code' }, say([phrase('group-code-wrong')]));
  const { invite, group } = facts.found;
  if (invite === undefined || group === undefined) return needs({ kind: 'invite', code }, { kind: 'group' });
  if (!invite) return done(idle, { kind: 'note-wrong-code' }, say([phrase('group-code-wrong')]));
  if (invite.purpose === 'person') return done(idle, say([phrase('group-code-for-person')]));
  if (invite.state !== 'open') return done(idle, say([phrase(`group-code-${invite.state}`)]));
  if (invite.ended) return done(idle, say([phrase('code-unit-ended', endedArguments(invite.ended))]));
  const linked = { kind: 'link-group', code, title: facts.chat.title ?? '' } as const;
  return done(idle, linked, keep([linkedWords('group-linked', invite, group?.digest ?? usualDigestTime)]));
}

/** Who the bot is, and what is to be done here: nothing where the group is linked, as after a move to a supergroup. */
function hello(facts: Facts): Outcome {
  const { group } = facts.found;
  if (group === undefined) return needs({ kind: 'group' });
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

function digestNow(facts: Facts): Outcome {
  const { digest, group } = facts.found;
  if (digest === undefined || group === undefined) return needs({ kind: 'digest' }, { kind: 'group' });
  if (group?.isLinked && group.ended) return done(idle, say([groupEndedWords(group.ended)]));
  if (!digest) return done(idle, say([phrase('group-not-linked')]));
  return done(idle, {
    kind: 'say',
    screen: digestScreen(digest, momentWords(digest.asOf, facts.zone)),
    keep: true,
  });
}
