import { z } from 'zod';
import { parseCode } from '#src/domain/answer/code.ts';
import type { Instant, PersonId } from '#src/domain/ids.ts';
import { clipText, shownLength } from '#src/domain/text/characters.ts';
import { seenText } from '#src/domain/text/seen-text.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts, TopicRoom } from '#src/flows/contract/conversation.ts';
import { comingWords, endedArguments } from '#src/flows/words/ended-words.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { codeForgottenMs, withWrongCode, wrongCodesAllowed } from '#src/flows/codes/wrong-codes.ts';
import { timeOfDay } from '#src/flows/words/moment-words.ts';
import type { InviteFacts } from '#src/flows/contract/need.ts';
import { choosing, done, keep, needs, open, type Outcome, say, show } from '#src/flows/contract/outcome.ts';
import { named, picksOf } from '#src/flows/contract/pick.ts';
import { idle, reviveBy } from '#src/flows/contract/topic.ts';
import { menuRowOf } from '#src/flows/words/menu-row.ts';
import { noRoom } from '#src/flows/codes/no-room.ts';
import { unitWords } from '#src/flows/words/unit-words.ts';

const nameLength = 60;

const topicSchema = z.object({
  kind: z.literal('join'),
  code: z.string(),
  at: z.enum(['confirm', 'name']),
  name: z.string(),
});
type JoinTopic = z.infer<typeof topicSchema>;

declare module '#src/flows/contract/topic.ts' {
  interface Topics {
    /** The code was good, name and ward are to be confirmed. */
    readonly join: JoinTopic;
  }
}

const picks = picksOf(named('yes', 'rename', 'no'));

export const joinRoom: TopicRoom<JoinTopic> = {
  revive: reviveBy(topicSchema),
  step: join,
  // Who belongs somewhere already hears of that instead.
  show: (_topic, _facts, before) => open(idle, before),
  takesWords: () => true,
};

/** A code was typed or its link opened: confirm the name and the ward, or say what is wrong with it and what to do. */
export function startJoin(typed: string, facts: Facts): Outcome {
  const tries = facts.wrongCodes;
  const read = parseCode(typed);
  if (tries.length >= wrongCodesAllowed)
    return done(idle, say([phrase('code-too-many', { time: clockTime(tries[0], facts) })]));
  if (read.kind !== 'understood') return notACode(typed, facts);
  const { invite } = facts.found;
  if (invite === undefined) return needs({ ...read, kind: 'invite' });
  const problem = inviteProblem(invite, facts);
  if (problem) return problem;
  const full = isNew(facts) ? noRoom('person', invite?.code ?? read.code, facts) : null;
  if (full) return full;
  const shown = clipText(tidy(facts.senderName), nameLength);
  const known = isName(shown)
    ? ({ at: 'confirm', name: shown } as const)
    : ({ at: 'name', name: '' } as const);
  return confirm({ kind: 'join', code: invite?.code ?? read.code, ...known }, invite as InviteFacts);
}

/** The answer to 'is that you?' */
function join(topic: JoinTopic, input: Input, facts: Facts): Outcome {
  const { invite } = facts.found;
  if (invite === undefined) return needs({ kind: 'invite', code: topic.code });
  const problem = inviteProblem(invite, facts);
  if (!invite || problem) return problem ?? done(idle, say([phrase('stranger')]));
  if (topic.at === 'name' && input.kind === 'text') return takeName(topic, input.text, invite);
  const value = picks.read(input)?.pick;
  if (value === 'rename') return done({ ...topic, at: 'name' }, say([phrase('join-ask-name')]));
  if (value === 'no') return done(idle, say([phrase('join-not-me')]));
  if (value === 'yes' && topic.name !== '') {
    const full = isNew(facts) ? noRoom('person', topic.code, facts) : null;
    return full ?? welcome(topic, invite, facts);
  }
  const other = input.kind === 'text' ? codeIn(input.text) : undefined;
  if (other && other !== topic.code) return startJoin(other, { ...facts, found: {} });
  return confirm(topic, invite);
}

/** Who has an account with this bot already takes nobody's place. */
function isNew({ actor }: Facts): boolean {
  return actor === null;
}

function takeName(topic: JoinTopic, text: string, invite: InviteFacts): Outcome {
  const name = tidy(text);
  if (!isName(name)) return done(topic, say([phrase('join-bad-name', { most: nameLength })]));
  return confirm({ ...topic, at: 'confirm', name }, invite);
}

function tidy(name: string): string {
  return seenText(name).replace(/\s+/g, ' ').trim();
}

function isName(name: string): boolean {
  const length = shownLength(name);
  return length >= 2 && length <= nameLength && /\p{L}/u.test(name);
}

function confirm(topic: JoinTopic, invite: InviteFacts): Outcome {
  if (topic.at === 'name')
    return done(topic, say([phrase('join-hello', inviteWords(invite)), phrase('join-ask-name')]));
  const rows = [
    [picks.offer({ pick: 'yes' }, phrase('join-yes'))],
    [picks.offer({ pick: 'rename' }, phrase('join-rename')), picks.offer({ pick: 'no' }, phrase('join-no'))],
  ];
  const lines = [phrase('join-hello', inviteWords(invite)), phrase('join-confirm', { name: topic.name })];
  return done(topic, show(choosing(lines, rows)));
}

function welcome(topic: JoinTopic, invite: InviteFacts, facts: Facts): Outcome {
  const personId = (facts.actor?.personId ?? facts.newIds[0]) as PersonId;
  const joined = {
    kind: 'join',
    code: topic.code,
    personId,
    name: topic.name,
    language: facts.language,
  } as const;
  const mayReport = invite.role !== 'leader';
  const lines = [
    phrase('join-welcome', { name: topic.name, ...inviteWords(invite) }),
    invite.beginsOn === null
      ? phrase(mayReport ? 'join-what-next' : 'join-what-next-reading')
      : comingWords({ ...invite, beginsOn: invite.beginsOn }),
  ];
  return done(idle, joined, keep(lines, invite.beginsOn === null ? [menuRowOf({ mayReport })] : []));
}

function inviteWords(invite: InviteFacts): Record<string, string | Phrase> {
  return { role: phrase(`role-${invite.role ?? 'secretary'}`), unit: unitWords(invite) };
}

/** The code somebody typed alone, pasted as a link or put into a sentence. */
function codeIn(typed: string): string | undefined {
  const read = parseCode(typed);
  return read.kind === 'understood' ? read.code : undefined;
}

function notACode(typed: string, facts: Facts): Outcome {
  const looksLikeOne = /^[\p{L}\p{N}][\p{L}\p{N}\s-]{4,13}$/u.test(typed.trim()) && /\d/.test(typed);
  return looksLikeOne ? wrong(facts) : done(idle, say([phrase('stranger')]));
}

function wrong(facts: Facts): Outcome {
  const left = wrongCodesAllowed - facts.wrongCodes.length - 1;
  const line =
    left > 0
      ? phrase('code-wrong', { left })
      : phrase('code-too-many', { time: clockTime(facts.now, facts) });
  return done(withWrongCode(facts), say([line]));
}

function inviteProblem(invite: InviteFacts | null, facts: Facts): Outcome | null {
  if (!invite) return wrong(facts);
  if (invite.state === 'used')
    return done(idle, say([phrase(invite.usedByAsker ? 'code-used-by-you' : 'code-used')]));
  if (invite.state === 'expired') return done(idle, say([phrase('code-expired')]));
  if (invite.purpose === 'group') return done(idle, say([phrase('code-for-group')]));
  if (invite.ended) return done(idle, say([phrase('code-unit-ended', endedArguments(invite.ended))]));
  return null;
}

function clockTime(since: Instant | undefined, facts: Facts): string {
  return timeOfDay(((since ?? facts.now) + codeForgottenMs) as Instant, facts.zone);
}
