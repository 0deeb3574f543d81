import { stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { toBuffer } from 'qrcode';
import { CommandError } from './terminal.ts';

/** Wide enough for a printed page, and for the screen of a phone that another one looks at. */
const widthPixels = 600;

/** Where a new picture can be written, whole; a CommandError that says why it cannot. */
export async function placeForQr(file: string): Promise<string> {
  const path = resolve(file);
  if (!path.toLowerCase().endsWith('.png'))
    throw new CommandError(`--qr ${file}: the picture is a PNG, so its name ends with .png.`);
  const folder = await stat(dirname(path)).catch(() => null);
  if (!folder?.isDirectory()) throw new CommandError(`--qr ${file}: there is no folder ${dirname(path)}.`);
  if (await stat(path).catch(() => null))
    throw new CommandError(`--qr ${file}: there is a file of that name already. Choose another name.`);
  return path;
}

/** A QR picture that says `text`. */
export async function writeQr(path: string, text: string): Promise<void> {
  const picture = await toBuffer(text, { type: 'png', errorCorrectionLevel: 'M', width: widthPixels });
  await writeFile(path, picture, { flag: 'wx' });
}
