import type { Said } from './play-transcript.ts';

/** One answer as a block of Markdown: what a person sees, the buttons below it. */
export function draw({ to, text, choices }: Said): string {
  const rows = choices.map((row) => row.map((label) => `[${label}]`).join(' '));
  const shown = rows.length > 0 ? `${text}\n\n${rows.join('\n')}` : text;
  const addressed = to === null ? [] : [`*${to === 'the group' ? 'in the group' : `to ${to}`}:*`, ''];
  return [...addressed, ...shown.split('\n')].map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
}
