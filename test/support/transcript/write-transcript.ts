import { draw } from './draw-answers.ts';
import type { Played } from './play-transcript.ts';

/** The file of a conversation: its head, what people do, and below each what the bot answers. */
export function writeTranscript(head: string, played: readonly Played[]): string {
  const blocks = played.flatMap(({ line, said }) => [line, ...said.map(draw)]);
  return `${[head, ...blocks].join('\n\n')}\n`;
}
