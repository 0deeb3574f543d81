import { readReportsBefore, type ReportBefore } from './report-before.ts';

/** One line of a transcript that somebody does; everything else in the file is what the bot answers, or prose. */
export type Step =
  | {
      readonly kind: 'says';
      readonly who: string;
      readonly place: 'private' | 'group';
      readonly text: string;
      /** Words of the message that it replies to, the last one that has them; `isQuote`: and quotes. */
      readonly to?: ReplyWords;
    }
  | {
      readonly kind: 'presses';
      readonly who: string;
      readonly label: string;
      readonly which: 'newest' | 'old' | 'newest, twice';
    }
  | {
      readonly kind: 'photos';
      readonly who: string;
      readonly count: number;
      readonly as: 'an album' | 'files' | 'single photos';
      /** What stands under the first one. */
      readonly caption?: string;
      readonly to?: ReplyWords;
    }
  | { readonly kind: 'sends'; readonly who: string; readonly what: string }
  | { readonly kind: 'edits'; readonly who: string; readonly from: string; readonly to: string }
  | { readonly kind: 'time'; readonly at: string }
  | { readonly kind: 'restart' }
  | { readonly kind: 'blocks'; readonly who: string }
  /** A file of prisma/seed/ is put in force. */
  | { readonly kind: 'organisation'; readonly file: string }
  | { readonly kind: 'group'; readonly event: 'added' | 'removed'; readonly who: string };

export interface ReplyWords {
  readonly words: string;
  readonly isQuote: boolean;
}

export interface Transcript {
  /** Title and prose up to the first step, kept as they are. */
  readonly head: string;
  readonly startsAt: string;
  /** Name of its plan in test/fixtures/, or `whole`: the seed's; null: that of all conversations that are not about the plan. */
  readonly plan: string | null;
  readonly reportsBefore: readonly ReportBefore[];
  /** How many messages of the bot it takes at most; none said: any number. */
  readonly mostMessages: number;
  readonly people: readonly { readonly name: string; readonly role: string; readonly unit: string | null }[];
  readonly steps: readonly { readonly line: string; readonly step: Step }[];
}

const patterns: readonly (readonly [RegExp, (match: RegExpExecArray) => Step])[] = [
  [
    /^\*\*(\S+):\*\* (.+)$/,
    ([, who = '', text = '']) => ({ kind: 'says', who, place: 'private', text: inLines(text) }),
  ],
  [
    /^\*\*(\S+) in the group:\*\* (.+)$/,
    ([, who = '', text = '']) => ({ kind: 'says', who, place: 'group', text }),
  ],
  [
    /^\*\*(\S+) presses\*\* \[(.+)\]$/,
    ([, who = '', label = '']) => ({ kind: 'presses', who, label, which: 'newest' }),
  ],
  [
    /^\*\*(\S+) presses the old\*\* \[(.+)\]$/,
    ([, who = '', label = '']) => ({ kind: 'presses', who, label, which: 'old' }),
  ],
  [
    /^\*\*(\S+) presses twice\*\* \[(.+)\]$/,
    ([, who = '', label = '']) => ({ kind: 'presses', who, label, which: 'newest, twice' }),
  ],
  [
    /^\*\*(\S+) sends (\d+) photos?\*\* as (an album|files|single photos)$/,
    ([, who = '', count = '', as = '']) => ({ kind: 'photos', who, count: Number(count), as: as as 'files' }),
  ],
  [
    /^\*\*(\S+) sends (\d+) photos?\*\* as (an album|files|single photos), under the first: (.+)$/,
    ([, who = '', count = '', as = '', caption = '']) => ({
      kind: 'photos',
      who,
      count: Number(count),
      as: as as 'files',
      caption: inLines(caption),
    }),
  ],
  [
    /^\*\*(\S+) (replies to|quotes)\*\* “(.+?)”: (.+)$/,
    ([, who = '', how = '', words = '', text = '']) => ({
      kind: 'says',
      who,
      place: 'private',
      text,
      to: { words, isQuote: how === 'quotes' },
    }),
  ],
  [
    /^\*\*(\S+) replies to\*\* “(.+?)” with (\d+) photos? as (an album|files|single photos)$/,
    ([, who = '', words = '', count = '', as = '']) => ({
      kind: 'photos',
      who,
      count: Number(count),
      as: as as 'files',
      to: { words, isQuote: false },
    }),
  ],
  [/^\*\*(\S+) sends\*\* (.+)$/, ([, who = '', what = '']) => ({ kind: 'sends', who, what })],
  [
    /^\*\*(\S+) edits\*\* “(.+)” into “(.+)”$/,
    ([, who = '', from = '', to = '']) => ({ kind: 'edits', who, from, to }),
  ],
  [/^\*It is (\d{4}-\d{2}-\d{2} \d{2}:\d{2})\.\*$/, ([, at = '']) => ({ kind: 'time', at })],
  [/^\*(\S+) blocks the bot\.\*$/, ([, who = '']) => ({ kind: 'blocks', who })],
  [/^\*The bot is restarted\.\*$/, () => ({ kind: 'restart' })],
  [
    /^\*The file (organisation-[\d-]+) is put in force\.\*$/,
    ([, file = '']) => ({ kind: 'organisation', file }),
  ],
  [/^\*(\S+) adds the bot to the group\.\*$/, ([, who = '']) => ({ kind: 'group', event: 'added', who })],
  [
    /^\*(\S+) removes the bot from the group\.\*$/,
    ([, who = '']) => ({ kind: 'group', event: 'removed', who }),
  ],
];

/** A message of several lines stands in one, with this sign between them. */
function inLines(text: string): string {
  return text.replaceAll(' ⏎ ', '\n');
}

/** Reads a transcript file: when it begins, who is in it, and what they do. */
export function readTranscript(source: string): Transcript {
  const lines = source.split('\n');
  const first = lines.findIndex((line) => stepOf(line) !== undefined);
  const head = lines.slice(0, first).join('\n').trim();
  const startsAt = /It is (\d{4}-\d{2}-\d{2} \d{2}:\d{2})\b/.exec(head)?.[1];
  if (first < 0 || !startsAt)
    throw new Error('a transcript says when it begins ("It is 2024-03-17 09:00.") and has at least one step');
  const plan = /The plan is ([a-z-]+)\b/.exec(head)?.[1] ?? null;
  const people = [...head.matchAll(/(\p{Lu}\p{L}*) is (secretary|officer|leader) of ([a-z\d-]+)/gu)].map(
    ([, name = '', role = '', unit = '']) => ({ name, role, unit }),
  );
  const strangers = [...head.matchAll(/(\p{Lu}\p{L}*) is a stranger/gu)].map(([, name = '']) => ({
    name,
    role: 'stranger',
    unit: null,
  }));
  const steps = lines.slice(first).flatMap((line) => {
    const step = stepOf(line);
    return step ? [{ line, step }] : [];
  });
  const reportsBefore = readReportsBefore(head);
  const most = /The bot says at most (\d+) messages?\b/.exec(head)?.[1];
  const mostMessages = most === undefined ? Number.POSITIVE_INFINITY : Number(most);
  return { head, startsAt, plan, reportsBefore, mostMessages, people: [...people, ...strangers], steps };
}

function stepOf(line: string): Step | undefined {
  for (const [pattern, make] of patterns) {
    const match = pattern.exec(line.trim());
    if (match) return make(match);
  }
  return undefined;
}

/** The line of photos that are sent otherwise than their step says. */
export function lineOfPhotos(
  { who, count, caption, to }: Extract<Step, { kind: 'photos' }>,
  as: string,
): string {
  const photos = count === 1 ? '1 photo' : `${count} photos`;
  if (to) return `**${who} replies to** “${to.words}” with ${photos} as ${as}`;
  const under = caption === undefined ? '' : `, under the first: ${caption.replaceAll('\n', ' ⏎ ')}`;
  return `**${who} sends ${photos}** as ${as}${under}`;
}
