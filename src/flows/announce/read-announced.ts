import { asksBack } from '#src/domain/in-report/asks-back.ts';
import { readNod } from '#src/domain/understand/nod.ts';
import { type Asked, whatIsAsked } from '#src/domain/understand/what-is-asked.ts';
import { phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { after, done, keep, needs, type Outcome, sayAside } from '#src/flows/contract/outcome.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { kindHere } from '#src/flows/message/understand-here.ts';
import { loosePhoto } from '#src/flows/report/photos/loose-photos.ts';
import { startPassOn } from '#src/flows/pass-on/pass-on.ts';

/** The button: it was read. */
export function readAnnounced(announcementId: string, topic: Topic, facts: Facts): Outcome {
  const { announcementTold } = facts.found;
  if (announcementTold === undefined) return needs({ kind: 'announcement-told', announcementId });
  if (!announcementTold) return done(topic, keep([phrase('announcement-gone')]));
  return done(topic, { kind: 'note-read', announcementId }, keep([phrase('announcement-read')]));
}

/** A reply to an announcement: whatever it is, it was read. Words that ask are offered to be passed on, with the officers' names. */
export function answerAnnounced(
  announcementId: string,
  topic: Topic,
  input: Input,
  facts: Facts,
): Outcome | null {
  const noted = [{ kind: 'note-read', announcementId } as const];
  // A photo of something is what any photo is.
  if (input.kind === 'photo')
    return topic.kind === 'report' ? null : after(noted, loosePhoto(topic, input, facts));
  if (input.kind !== 'text' || isReceipt(input.text, facts))
    return done(topic, ...noted, sayAside([phrase('announcement-read')]));
  return after(noted, startPassOn(input.text, topic, facts));
}

/**
 * Words that reply to nothing, of somebody who has not answered the last announcement: `dạ em nhận rồi ạ` is a receipt, a question is for
 * the officer. Null: there is no such announcement, or the words are something else.
 */
export function hearAnnounced(topic: Topic, input: Input, facts: Facts): Outcome | null {
  if (!facts.actor?.hasUnread || input.kind !== 'text' || topic.kind !== 'idle') return null;
  const isThanks = isReceipt(input.text, facts);
  if (!isThanks && !isAsked(input.text, facts)) return null;
  const { announcementTold } = facts.found;
  if (announcementTold === undefined) return needs({ kind: 'announcement-told', announcementId: null });
  if (!announcementTold || announcementTold.readAt !== null) return null;
  return answerAnnounced(announcementTold.id, topic, input, facts);
}

function isReceipt(text: string, facts: Facts): boolean {
  return readNod(text) !== undefined || kindHere(text, facts) === 'thanks';
}

/** What the bot knows itself, it answers itself. */
const isOfDuties: ReadonlySet<Asked> = new Set([
  'due',
  'owed',
  'sent',
  'photos',
  'late',
  'delete',
  'how',
  'officer',
]);

function isAsked(text: string, facts: Facts): boolean {
  if (isOfDuties.has(whatIsAsked(text))) return false;
  return /[?？]/.test(text) || asksBack(text) !== undefined || kindHere(text, facts) === 'question';
}
