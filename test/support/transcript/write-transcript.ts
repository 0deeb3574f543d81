import { type Played, type Said, wordOf } from './play-transcript.ts';

/** The whole transcript as a file: head, steps, and what the bot answered, as a person sees it. */
export function writeTranscript(head: string, played: readonly Played[]): string {
  const blocks = played.flatMap(({ line, said }) => [line, ...said.map(quote)]);
  return `${[head, ...blocks].join('\n\n')}\n`;
}

/** A step and what was said, however it is drawn. */
export interface StepSaid {
  readonly line: string;
  readonly said: readonly {
    readonly to: string | null;
    readonly text: string;
    readonly choices: readonly string[];
  }[];
}

/** What must be the same on a platform without buttons: every word, and every choice, however it is drawn. */
export function withoutDrawing(played: readonly Played[]): readonly StepSaid[] {
  return played.map(({ line, said }) => ({
    line,
    said: said.map(({ to, text, choices }) => ({ to, text, choices: choices.flat().map(wordOf) })),
  }));
}

function quote({ to, text, choices }: Said): string {
  const addressed = to === null ? [] : [`*${to === 'the group' ? 'in the group' : `to ${to}`}:*`, ''];
  const buttons =
    choices.length > 0 ? ['', ...choices.map((row) => row.map((label) => `[${label}]`).join(' '))] : [];
  return [...addressed, ...text.split('\n'), ...buttons]
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}
