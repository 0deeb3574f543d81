import { parseCode } from '#src/domain/answer/code.ts';
import type { Instant, PersonId } from '#src/domain/ids.ts';
import { clipText } from '#src/domain/text/clip-text.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Conversation, Facts, Outcome } from '#src/flows/contract/conversation.ts';
import { comingWords, endedArguments } from '#src/flows/words/ended-words.ts';
import { menuRowOf } from '#src/flows/help/help.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { timeOfDay } from '#src/flows/words/moment-words.ts';
import type { InviteFacts } from '#src/flows/contract/need.ts';
import { choosing, done, idle, keep, needs, say, show } from '#src/flows/contract/outcome.ts';
import { unitWords } from '#src/flows/words/reporting-unit.ts';
import type { Topic } from '#src/flows/contract/topic.ts';

const wrongCodesAllowed = 5;
const hourMs = 3_600_000;
const nameLength = 60;

type JoinTopic = Extract<Topic, { kind: 'join' }>;

/** A code was typed or its link opened: confirm the name and the ward, or say what is wrong with it and what to do. */
export function startJoin(conversation: Conversation, typed: string, facts: Facts): Outcome {
  const tries = recentWrongCodes(conversation.wrongCodes, facts.now);
  const code = codeIn(typed);
  if (tries.length >= wrongCodesAllowed)
    return done(idle, say([phrase('code-too-many', { time: clockTime(tries[0], facts) })]));
  if (!code) return notACode(typed, tries.length, facts);
  const { invite } = facts.found;
  if (invite === undefined) return needs({ kind: 'invite', code });
  const problem = inviteProblem(invite, tries.length, facts);
  if (problem) return problem;
  const name = clipText(facts.senderName.trim(), nameLength);
  return confirm({ kind: 'join', code, at: name === '' ? 'name' : 'confirm', name }, invite as InviteFacts);
}

/** The answer to 'is that you?' */
export function join(conversation: Conversation, topic: JoinTopic, input: Input, facts: Facts): Outcome {
  const { invite } = facts.found;
  if (invite === undefined) return needs({ kind: 'invite', code: topic.code });
  const problem = inviteProblem(invite, 0, facts);
  if (!invite || problem) return problem ?? done(idle, say([phrase('stranger')]));
  if (topic.at === 'name' && input.kind === 'text') return takeName(topic, input.text, invite);
  const value = input.kind === 'choice' ? input.value : '';
  if (value === 'rename') return done({ ...topic, at: 'name' }, say([phrase('join-ask-name')]));
  if (value === 'no') return done(idle, say([phrase('join-not-me')]));
  if (value === 'yes' && topic.name !== '') return welcome(topic, invite, facts);
  const other = input.kind === 'text' ? codeIn(input.text) : undefined;
  if (other && other !== topic.code) return startJoin(conversation, other, { ...facts, found: {} });
  return confirm(topic, invite);
}

function takeName(topic: JoinTopic, text: string, invite: InviteFacts): Outcome {
  const name = text.replace(/\s+/g, ' ').trim();
  const isName = name.length >= 2 && name.length <= nameLength && /\p{L}/u.test(name);
  if (!isName) return done(topic, say([phrase('join-bad-name', { most: nameLength })]));
  return confirm({ ...topic, at: 'confirm', name }, invite);
}

function confirm(topic: JoinTopic, invite: InviteFacts): Outcome {
  if (topic.at === 'name')
    return done(topic, say([phrase('join-hello', inviteWords(invite)), phrase('join-ask-name')]));
  const rows = [
    [{ value: 'yes', label: phrase('join-yes') }],
    [
      { value: 'rename', label: phrase('join-rename') },
      { value: 'no', label: phrase('join-no') },
    ],
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

function notACode(typed: string, tries: number, facts: Facts): Outcome {
  const looksLikeOne = /^[\p{L}\p{N}][\p{L}\p{N}\s-]{4,13}$/u.test(typed.trim()) && /\d/.test(typed);
  return looksLikeOne ? wrong(tries, facts) : done(idle, say([phrase('stranger')]));
}

function wrong(tries: number, facts: Facts): Outcome {
  const left = wrongCodesAllowed - tries - 1;
  const line =
    left > 0
      ? phrase('code-wrong', { left })
      : phrase('code-too-many', { time: clockTime(facts.now, facts) });
  return done(idle, { kind: 'note-wrong-code' }, say([line]));
}

function inviteProblem(invite: InviteFacts | null, tries: number, facts: Facts): Outcome | null {
  if (!invite) return wrong(tries, facts);
  if (invite.state === 'used')
    return done(idle, say([phrase(invite.usedByAsker ? 'code-used-by-you' : 'code-used')]));
  if (invite.state === 'expired') return done(idle, say([phrase('code-expired')]));
  if (invite.purpose === 'group') return done(idle, say([phrase('code-for-group')]));
  if (invite.ended) return done(idle, say([phrase('code-unit-ended', endedArguments(invite.ended))]));
  return null;
}

/** Wrong codes of the last hour; the clock may have gone back, so later ones count too. */
export function recentWrongCodes(wrongCodes: readonly Instant[], now: Instant): readonly Instant[] {
  return wrongCodes.filter((at) => at > now - hourMs).slice(-wrongCodesAllowed);
}

function clockTime(since: Instant | undefined, facts: Facts): string {
  return timeOfDay(((since ?? facts.now) + hourMs) as Instant, facts.zone);
}
