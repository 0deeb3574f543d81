import { fileURLToPath } from 'node:url';
import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import { formatCode } from '#src/domain/answer/code.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { Role, Unit } from '#src/domain/organisation/organisation.ts';
import { stripHtml } from '#src/domain/text/html.ts';
import { type Language, phrase } from '#src/domain/words.ts';
import { askTelegram, type Office } from './office.ts';
import { CommandError, shownAt } from './terminal.ts';
import { findLivingUnit } from './find-unit.ts';
import type { Answer } from './run-command.ts';
import { roomiestBot } from './roomiest-bot.ts';
import { knownRole } from './people/find-role.ts';
import { placeForQr, writeQr } from './write-qr.ts';

const locales = fileURLToPath(new URL('../../locales', import.meta.url));
const dayMs = 24 * 3_600_000;
const personDays = 7;
const groupDays = 1;

/** A one-time code by which a person joins a unit, good for seven days, and how it gets to them: a link, a text, a picture of either. */
export async function createInvite(
  office: Office,
  { unit: unitId, role, qr }: { unit?: string; role: string; qr?: string },
): Promise<Answer> {
  if (unitId === undefined) throw new CommandError('Say by --unit to which unit, or --all-wards with --out.');
  const known = knownRole(role);
  const unit = await findLivingUnit(office, unitId);
  const picture = qr === undefined ? null : await placeForQr(qr);
  const { code, shown, expiresAt, goodUntil } = await issue(office, unit, known);
  const [telegram, zalo] = await Promise.all([askTelegram(office.config), roomiestBot(office, 'people')]);
  const links = { telegram: telegram?.chat.inviteLink(code) ?? null };
  const texts = {
    zalo:
      zalo.name === null
        ? null
        : said(office.config.language, 'invite-by-text', { code: shown, bot: zalo.name }),
  };
  if (picture !== null) await drawn(picture, texts.zalo ?? links.telegram ?? shown, shown);
  const ways = [links.telegram, texts.zalo, picture && `QR picture: ${picture}`].filter(
    (way) => way !== null,
  );
  return {
    document: {
      code: shown,
      unit: unit.id,
      role: known,
      expiresAt,
      links,
      texts,
      problem: zalo.problem,
      qr: picture,
    },
    lines: [
      `Code ${shown}: ${known} of ${unit.name}, good until ${goodUntil}.`,
      ...(ways.length > 0 || zalo.problem !== null ? ways : ['The person sends that code to the bot.']),
      ...(zalo.problem === null ? [] : [zalo.problem]),
    ],
  };
}

/** There are no links into a chat on Zalo: what is to be sent there, as it can be read, copied and sent whole. */
export function said(language: Language, key: string, words: Readonly<Record<string, string>>): string {
  return stripHtml(createTranslate(locales)(language, phrase(key, words), 'type'));
}

/** The code was made by then, and is told where its picture cannot be written. */
async function drawn(path: string, text: string, code: string): Promise<void> {
  await writeQr(path, text).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : 'unknown';
    throw new CommandError(`Code ${code} was made, but its picture cannot be written: ${why}`, {
      cause: error,
    });
  });
}

/** A one-time code that links a group chat to a unit; good for one day. */
export async function createGroupCode(office: Office, { unit: unitId }: { unit: string }): Promise<Answer> {
  const unit = await findLivingUnit(office, unitId);
  const { shown, expiresAt, goodUntil } = await issue(office, unit, null);
  const { config } = office;
  const { name, problem } = await roomiestBot(office, 'groups');
  const zalo = name === null ? null : said(config.language, 'group-by-text', { code: shown, bot: name });
  return {
    document: { code: shown, unit: unit.id, expiresAt, texts: { zalo }, problem },
    lines: [
      ...(config.telegram || !config.zalo ? [`Type in the group: /lienket ${shown}`] : []),
      ...(zalo === null ? [] : [zalo]),
      ...(problem === null ? [] : [problem]),
      `It links the group to ${unit.name} and is good until ${goodUntil}.`,
    ],
  };
}

interface Issued {
  readonly code: string;
  readonly shown: string;
  /** For programs, and for people. */
  readonly expiresAt: string;
  readonly goodUntil: string;
}

/** A new code in the store, as it is shown, and the instant after which it is none; for a group where `role` is null. */
export async function issue(
  { clock, config, store, newCode }: Office,
  unit: Unit,
  role: Role | null,
): Promise<Issued> {
  const code = newCode();
  const createdAt = clock.now();
  const expiresAt = (createdAt + (role === null ? groupDays : personDays) * dayMs) as Instant;
  const purpose = role === null ? 'group' : 'person';
  await store.createInvite({ code, purpose, unitId: unit.id, role, createdAt, expiresAt });
  return {
    code,
    shown: formatCode(code),
    expiresAt: new Date(expiresAt).toISOString(),
    goodUntil: shownAt(expiresAt, config.zone),
  };
}
