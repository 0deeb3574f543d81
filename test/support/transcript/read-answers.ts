import { readTranscript } from './read-transcript.ts';

/** A step of a transcript file, with what it says that the bot answers: blocks of Markdown. */
export interface Answers {
  readonly line: string;
  readonly said: readonly string[];
  /** An old button on a platform without any: what is typed instead, and what the bot answers to that. */
  readonly typed: Typed | null;
}

export interface Typed {
  readonly words: string;
  readonly said: readonly string[];
}

const typedLine = /^\*Without buttons, typing “(.+)”:\*$/;

/** The head of a transcript file, and its steps with their answers. */
export function readAnswers(source: string): { readonly head: string; readonly steps: readonly Answers[] } {
  const { head } = readTranscript(source);
  const blocks = source
    .trimEnd()
    .split('\n\n')
    .map((block) => block.trim());
  const steps: { line: string; said: string[]; typed: { words: string; said: string[] } | null }[] = [];
  for (const block of blocks.slice(head.split('\n\n').length)) {
    const step = steps.at(-1);
    const words = typedLine.exec(block)?.[1];
    if (step && words !== undefined) step.typed = { words, said: [] };
    else if (step && block.startsWith('>')) (step.typed ?? step).said.push(block);
    else steps.push({ line: block, said: [], typed: null });
  }
  return { head, steps };
}

/** The file they make. */
export function writeAnswers(head: string, steps: readonly Answers[]): string {
  const blocks = steps.flatMap(({ line, said, typed }) => [
    line,
    ...said,
    ...(typed ? [`*Without buttons, typing “${typed.words}”:*`, ...typed.said] : []),
  ]);
  return `${[head, ...blocks].join('\n\n')}\n`;
}
