import { readFile } from 'node:fs/promises';

const types: Readonly<Record<string, string>> = {
  'sample-1.jpg': 'image/jpeg',
  'sample-2.jpg': 'image/jpeg',
  'sample-3.jpg': 'image/jpeg',
  'sample-4.jpg': 'image/jpeg',
  'sticker.webp': 'image/webp',
  'voice.ogg': 'audio/ogg',
};

/** What a phone of the demo has in its gallery: drawn or played by a program, nobody is in it. */
export async function readSample(name: string): Promise<Uint8Array> {
  return readFile(new URL(`samples/${name}`, import.meta.url));
}

/** The media type of a sample; undefined where there is none of that name. */
export function sampleType(name: string): string | undefined {
  return types[name];
}

/** The photos among them. */
export const samplePhotos: readonly string[] = Object.keys(types).filter((name) => name.endsWith('.jpg'));
