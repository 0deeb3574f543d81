import { normalizeCode } from '#src/domain/answer/code.ts';
import { phrase } from '#src/domain/words.ts';
import { digestScreen } from './digest-screen.ts';
import type { Conversation, Facts, Outcome } from './flow.ts';
import type { Input } from './input.ts';
import { momentWords } from './moment-words.ts';
import { recentWrongCodes } from './join.ts';
import { done, idle, keep, needs, say } from './outcome.ts';
import { unitWords } from './reporting-unit.ts';

const wrongCodesAllowed = 5;

/** A group chat: it is linked by a code, asks for its digest, and is left alone otherwise. */
export function groupStep(conversation: Conversation, input: Input, facts: Facts): Outcome {
  if (input.kind === 'chat-moved') return done(idle, { kind: 'move-group', newChatId: input.newChatId });
  if (input.kind === 'bot-membership') {
    return input.state === 'out'
      ? done(idle, { kind: 'unlink-group' })
      : done(idle, say([phrase('group-hello')]));
  }
  if (input.kind !== 'command') return done(idle);
  switch (input.name) {
    case 'lienket':
    case 'link':
      return link(conversation, input.argument, facts);
    case 'start':
      return input.argument === ''
        ? done(idle, say([phrase('group-hello')]))
        : link(conversation, input.argument, facts);
    case 'tongket':
    case 'digest':
      return digestNow(facts);
    case 'baocao':
    case 'viec':
    case 'huy':
      return done(idle, say([phrase('group-private-only')]));
    case 'trogiup':
    case 'help':
      return done(idle, say([phrase('group-hello')]));
    default:
      return done(idle);
  }
}

function link(conversation: Conversation, typed: string, facts: Facts): Outcome {
  const tries = recentWrongCodes(conversation.wrongCodes, facts.now).length;
  if (tries >= wrongCodesAllowed) return done(idle, say([phrase('group-code-too-many')]));
  const code = normalizeCode(typed);
  if (typed.trim() === '') return done(idle, say([phrase('group-hello')]));
  if (!code) return done(idle, { kind: 'note-wrong-code' }, say([phrase('group-code-wrong')]));
  const { invite } = facts.found;
  if (invite === undefined) return needs({ kind: 'invite', code });
  if (!invite) return done(idle, { kind: 'note-wrong-code' }, say([phrase('group-code-wrong')]));
  if (invite.purpose === 'person') return done(idle, say([phrase('group-code-for-person')]));
  if (invite.state !== 'open') return done(idle, say([phrase(`group-code-${invite.state}`)]));
  const linked = { kind: 'link-group', code, title: facts.chat.title ?? '' } as const;
  return done(idle, linked, keep([phrase('group-linked', { unit: unitWords(invite) })]));
}

function digestNow(facts: Facts): Outcome {
  const { digest } = facts.found;
  if (digest === undefined) return needs({ kind: 'digest' });
  if (!digest) return done(idle, say([phrase('group-not-linked')]));
  return done(idle, {
    kind: 'say',
    screen: digestScreen(digest, momentWords(digest.asOf, facts.zone)),
    keep: true,
  });
}
