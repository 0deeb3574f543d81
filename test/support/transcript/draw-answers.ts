import { type Played, type Said, wordOf } from './play-transcript.ts';

/** One answer as a block of Markdown: what a person sees, the buttons below it. */
export function draw({ to, text, choices }: Said): string {
  const rows = choices.map((row) => row.map((label) => `[${label}]`).join(' '));
  return quote(to, rows.length > 0 ? `${text}\n\n${rows.join('\n')}` : text);
}

/** The same where all is text. */
export function drawTyped({ to, message }: Said): string {
  return quote(to, message);
}

function quote(to: string | null, text: string): string {
  const addressed = to === null ? [] : [`*${to === 'the group' ? 'in the group' : `to ${to}`}:*`, ''];
  return [...addressed, ...text.split('\n')].map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
}

/** What is said, however it is drawn. */
export interface Undrawn {
  readonly to: string | null;
  readonly text: string;
  readonly choices: readonly string[];
}

/** What must be the same on a platform without buttons: every word, and every choice, however it is drawn. */
export function undraw({ said }: Pick<Played, 'said'>): readonly Undrawn[] {
  return said.map(({ to, text, choices }) => ({ to, text, choices: choices.flat().map(wordOf) }));
}

/** A drawn answer, read back. */
export function readDrawn(block: string): Undrawn {
  const lines = block.split('\n').map((line) => line.replace(/^> ?/, ''));
  const address = /^\*(?:to (\S+)|in the group):\*$/.exec(lines[0] ?? '');
  const said = address ? lines.slice(2) : lines;
  const isChoice = (line: string): boolean => /^\[.+\]$/.test(line);
  const firstChoice = said.findLastIndex((line) => !isChoice(line)) + 1;
  const choices = said.slice(firstChoice).flatMap((line) => line.slice(1, -1).split('] ['));
  const text = said.slice(0, choices.length > 0 ? firstChoice - 1 : undefined).join('\n');
  return { to: address ? (address[1] ?? 'the group') : null, text, choices: choices.map(wordOf) };
}
