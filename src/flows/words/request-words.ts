import { clipText } from '#src/domain/text/characters.ts';
import { openQuestion, type RequestTold, type RequestWord } from '#src/domain/waiver/request.ts';
import { inLines, type Phrase, phrase, type PhraseArgument } from '#src/domain/words.ts';
import { momentWords } from './moment-words.ts';

/** A request, and of what it is. */
type RequestShown = RequestTold & {
  readonly title: string;
  readonly unitName: string;
  readonly hasAskerLeft?: boolean;
};

/** Why an officer is told: it is new, waits still, was answered, or was not. */
type Occasion = 'new' | 'again' | 'answered' | 'unanswered';

/** As much of a reason as stands among several. */
const longestAmongMany = 160;

/** A request as it stands alone before whoever decides on it: who asks and since when, what for and why, what was said of it. */
export function requestWords(request: RequestShown, occasion: Occasion, zone: string): readonly Phrase[] {
  const words = { ...requestArguments(request), who: whoWords(request, zone), reason: request.reason };
  const line = phrase(`${request.kind}-request-${occasion}`, words);
  if (request.talk.length === 0) return [line];
  const ask = phrase(occasion === 'unanswered' ? 'request-decide-now' : 'request-decide');
  return [inLines([line, ...request.talk.map(talkWords), ask])];
}

/** What there is to say of a request that waits: nothing yet, or what was talked about. */
export function occasionOf(request: Pick<RequestTold, 'state' | 'talk'>): Occasion {
  if (openQuestion(request)) return 'unanswered';
  return request.talk.length > 0 ? 'answered' : 'new';
}

/** The same among others, shorter. */
export function requestLine(request: RequestShown, zone: string): Phrase {
  const reason = clipText(request.reason.replace(/\s+/g, ' '), longestAmongMany);
  const words = { ...requestArguments(request), who: whoWords(request, zone), reason };
  const line = phrase(`${request.kind}-listed`, words);
  const question = openQuestion(request);
  const talk = question
    ? [phrase('request-waits-for-answer', { text: clipped(question) })]
    : lastTalk(request);
  return talk.length > 0 ? inLines([line, ...talk]) : line;
}

/** What its sentences name: the unit, the duty and the other day. */
export function requestArguments({
  unitName: unit,
  title,
  madeUpOn,
}: Pick<RequestShown, 'unitName' | 'title' | 'madeUpOn'>): {
  readonly unit: string;
  readonly title: string;
  /** Empty where to be let off is asked for. */
  readonly on: PhraseArgument;
} {
  return { unit, title, on: madeUpOn === null ? '' : { day: madeUpOn, style: 'full' } };
}

function whoWords({ askedByName: name, askedAt, hasAskerLeft }: RequestShown, zone: string): Phrase {
  const since = momentWords(askedAt, zone);
  return phrase(hasAskerLeft ? 'request-who-left' : 'request-who', { name, since });
}

function lastTalk({ talk }: RequestShown): readonly Phrase[] {
  return talk.slice(-2).map((word) => talkWords({ ...word, text: clipped(word) }));
}

function talkWords({ kind, name, text }: RequestWord): Phrase {
  return phrase(`request-${kind}`, { name, text });
}

function clipped({ text }: RequestWord): string {
  return clipText(text.replace(/\s+/g, ' '), longestAmongMany);
}
