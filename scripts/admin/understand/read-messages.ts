import { z } from 'zod';
import { readFileOf } from '../read-file.ts';
import { CommandError } from '../terminal.ts';

/** A message that is asked about: what it says, who wrote it and when, and where it stands, for errors. */
export interface Asking {
  readonly text: string;
  readonly at?: string | undefined;
  readonly unit?: string | undefined;
  readonly where: string;
}

const line = z.object({ text: z.string(), at: z.string().optional(), unit: z.string().nullish() });

/** The messages of a file, one JSON object a line; a CommandError names the first line that is none. */
export async function readMessages(path: string): Promise<readonly Asking[]> {
  const content = new TextDecoder().decode(await readFileOf(path));
  return content.split(/\r?\n/).flatMap((text, index) => {
    if (text.trim() === '') return [];
    const where = `${path}, line ${index + 1}`;
    const read = line.safeParse(parsed(text));
    if (!read.success)
      throw new CommandError(
        `${where}: expected {"text": "…", "at": "2024-03-17T09:00:00+07:00", "unit": "tan-quy"}, found ${text.slice(0, 60)}`,
      );
    const { unit, ...rest } = read.data;
    return [{ ...rest, unit: unit ?? undefined, where }];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
