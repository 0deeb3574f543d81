import { parseCode } from '#src/domain/answer/code.ts';
import { phrase } from '#src/domain/words.ts';
import { enterCode } from './channel/link-channel.ts';
import { commandOf } from './given-command.ts';
import type { Facts } from './contract/conversation.ts';
import type { Input } from './contract/input.ts';
import { done, open, type Outcome, say } from './contract/outcome.ts';
import { idle, type Topic } from './contract/topic.ts';
import { joinRoom, startJoin } from './join/join.ts';
import { language, languageRoom } from './language/language.ts';
import { photoNotKept } from './report/photos/photo-not-kept.ts';

/** A stranger learns nothing but how to join. */
export function strangerStep(topic: Topic, input: Input, facts: Facts): Outcome {
  const given = commandOf(input);
  if (given?.name === 'start' && given.argument !== '') return enterCode(given.argument, facts);
  if (given?.name === 'huy') return done(idle, say([phrase('stranger')]));
  if (input.kind === 'photo') return photoNotKept(topic, input, facts);
  if (topic.kind === 'join' && !given) return joinRoom.step(topic, input, facts);
  // Somebody we knew when the photos came.
  if (input.kind === 'photos-complete') return done(topic, { kind: 'acknowledge-photos', reportId: null });
  if (input.kind === 'edited') return done(topic);
  if (input.kind === 'text') return enterCode(input.text, facts);
  // Their code may have been in it.
  if (input.kind === 'unsupported' && input.what === 'withheld')
    return done(idle, say([phrase('unsupported', { what: input.what })]));
  return done(idle, say([phrase('stranger')]));
}

/**
 * Somebody we know who has no unit today, perhaps because it was merged into another: a new code is all that helps, and
 * is understood without a command. Nothing of theirs is kept, photos neither.
 */
export function withoutUnit(topic: Topic, input: Input, facts: Facts): Outcome {
  // Photos that came while there was one, and were to be told of just now.
  if (input.kind === 'photos-complete') return done(topic, { kind: 'acknowledge-photos', reportId: null });
  if (input.kind === 'photo') return photoNotKept(topic, input, facts);
  if (input.kind === 'edited') return done(topic);
  const given = commandOf(input);
  if (given?.name === 'start' && given.argument !== '') return startJoin(given.argument, facts);
  if (given?.name === 'ngonngu') return language();
  if (!given && topic.kind === 'join') return joinRoom.step(topic, input, facts);
  if (!given && topic.kind === 'language') return languageRoom.step(topic, input, facts);
  if (input.kind === 'text' && parseCode(input.text).kind === 'understood')
    return startJoin(input.text, facts);
  return open(idle);
}
