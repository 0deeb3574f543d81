import type { Form } from '#src/domain/report/form.ts';
import type { Act } from './calendar.ts';
import { type ButtonWords, firstMove, isLast, type Move, nextMove, type Screen } from './on-the-phone.ts';
import type { Said, SecretarysPhone } from './phone.ts';
import { isNamed } from './typed-choices.ts';
import type { Known } from './what-they-write.ts';

export interface TalkDependencies {
  readonly buttons: ButtonWords;
  readonly samples: readonly Uint8Array[];
  /** Resolves when the bot has dealt with all that it was sent. */
  readonly settled: () => Promise<void>;
  /** Resolves when `look` is true, looking again whenever something happens; rejects after `timeoutMs` of real time. */
  readonly waitFor: (look: () => boolean, timeoutMs: number) => Promise<unknown>;
}

/** One act on one phone. */
export interface Talk {
  readonly act: Act;
  readonly phone: SecretarysPhone;
  readonly known: Known;
  readonly form: Form;
}

const mostMoves = 30;
/** How long the bot is waited for, in real time: an album is acknowledged when no more photos come. */
const answerWithinMs = 15_000;

/**
 * All of them make a move, the bot answers all, and so on until everybody is through: so the same happens each time.
 * Returns those who found no way on; they have thrown away what they had begun.
 */
export async function talkUntilDone(
  deps: TalkDependencies,
  talks: readonly Talk[],
): Promise<readonly Talk[]> {
  const { buttons } = deps;
  const lost: Talk[] = [];
  let going = talks;
  for (let moves = 0; going.length > 0; moves++) {
    const moving = going.map((talk) => {
      const screen = screenOf(deps, talk);
      const move = (moves === 0 ? firstMove : nextMove)(talk.act, talk.known, screen);
      return {
        talk,
        move: moves < mostMoves ? move : ({ kind: 'lost' } as const),
        saw: looksLike(screen.messages),
      };
    });
    lost.push(...moving.filter(({ move }) => move.kind === 'lost').map(({ talk }) => talk));
    for (const { talk, move } of moving) makeMove(deps, talk.phone, move);
    const haveAnswers = (): boolean => moving.every((moved) => isAnswered(deps, moved));
    await deps.waitFor(haveAnswers, answerWithinMs).catch(() => undefined);
    await deps.settled();
    going = moving.flatMap(({ talk, move }) => (isLast(talk.act, move, buttons) ? [] : [talk]));
  }
  await throwAway(deps, lost);
  return lost;
}

interface Moved {
  readonly talk: Talk;
  readonly move: Move;
  /** What stood there before. */
  readonly saw: string;
}

/** The bot may say several things about one move: of an album first what it read, then how many photos came. */
function isAnswered(deps: TalkDependencies, { talk, move, saw }: Moved): boolean {
  if (move.kind === 'leave') return true;
  const screen = screenOf(deps, talk);
  if (looksLike(screen.messages) === saw) return false;
  if (isLast(talk.act, move, deps.buttons)) return true;
  const { kind } = nextMove(talk.act, talk.known, screen);
  return kind !== 'lost' && (kind !== 'photos' || move.kind !== 'photos');
}

function screenOf({ buttons }: TalkDependencies, { phone, form }: Talk): Screen {
  return { messages: phone.said(), form, buttons };
}

/** Whoever is lost has typed that she stops: the bot asks what becomes of the draft. */
async function throwAway({ buttons, settled }: TalkDependencies, lost: readonly Talk[]): Promise<void> {
  for (const { phone } of lost) {
    const [last] = phone.said();
    const choice = last?.choices.find((one) => isNamed(one, buttons.throwAway));
    if (last && choice !== undefined) phone.choose(last.id, choice);
  }
  if (lost.length > 0) await settled();
}

function makeMove({ samples }: TalkDependencies, phone: SecretarysPhone, move: Move): void {
  switch (move.kind) {
    case 'type':
      phone.type(move.text);
      return;
    case 'choose':
      phone.choose(move.messageId, move.choice);
      return;
    case 'photos':
      phone.sendPhotos(samples.slice(0, move.count), move.caption);
      return;
    case 'lost':
      phone.type('/huy');
      return;
    case 'leave':
  }
}

function looksLike([last]: readonly Said[]): string {
  return JSON.stringify(last);
}
