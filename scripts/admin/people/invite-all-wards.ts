import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { dayOf } from '#src/domain/calendar.ts';
import { livesOn, type Role, type Unit } from '#src/domain/organisation/organisation.ts';
import { issue, said } from '../create-invite.ts';
import { findLivingUnit } from '../find-unit.ts';
import { askTelegram, type Office } from '../office.ts';
import { roomiestBot } from '../roomiest-bot.ts';
import type { Answer } from '../run-command.ts';
import { CommandError } from '../terminal.ts';
import { knownRole } from './find-role.ts';
import { invitationSheet, type PrintedInvitation } from './invitation-sheet.ts';

const fileName = 'invitations.html';

/** An invitation for each ward and school, all on one sheet to be printed and cut. */
export async function inviteAllWards(
  office: Office,
  { role: word, out, unit: unitId }: { role: string; out?: string; unit?: string },
): Promise<Answer> {
  const role = knownRole(word);
  if (out === undefined)
    throw new CommandError('--all-wards: say by --out into which folder the sheet is written.');
  const wards = await wardsOf(office, unitId);
  const path = await placeForSheet(out);
  const [telegram, zalo] = await Promise.all([askTelegram(office.config), roomiestBot(office, 'people')]);
  const linkOf = (code: string): string | null => telegram?.chat.inviteLink(code) ?? null;
  const made: { unit: string; code: string; expiresAt: string }[] = [];
  const printed: PrintedInvitation[] = [];
  for (const unit of wards) {
    const { code, shown, expiresAt, goodUntil } = await issue(office, unit, role);
    made.push({ unit: unit.id, code: shown, expiresAt });
    printed.push(printedFor({ office, unit, role, shown, goodUntil }, linkOf(code), zalo.name));
  }
  const title = said(office.config.language, 'sheet-title', {});
  await writeFile(path, await invitationSheet(office.config.language, title, printed), {
    flag: 'wx',
    mode: 0o600,
  });
  return {
    document: { file: path, role, invitations: made, problem: zalo.problem },
    lines: [
      `${made.length} invitations are in ${path}: open it in a browser and print it. Whoever has it can join, so keep it like a key.`,
      ...(zalo.problem === null ? [] : [zalo.problem]),
    ],
  };
}

interface Sheet {
  readonly office: Office;
  readonly unit: Unit;
  readonly role: Role;
  readonly shown: string;
  readonly goodUntil: string;
}

function printedFor(
  { office: { config }, unit, role, shown, goodUntil }: Sheet,
  link: string | null,
  zaloBot: string | null,
): PrintedInvitation {
  const { language } = config;
  const ways = [
    ...(link === null ? [] : [{ name: 'Telegram', text: link }]),
    ...(zaloBot === null
      ? []
      : [{ name: 'Zalo', text: said(language, 'invite-by-text', { code: shown, bot: zaloBot }) }]),
  ];
  const who = {
    role: said(language, `role-${role}`, {}),
    unit: said(language, `unit-${unit.kind}`, { name: unit.name }),
  };
  return {
    title: said(language, 'role-of', who),
    code: shown,
    goodUntil: said(language, 'sheet-good-until', { until: goodUntil }),
    ways: ways.length > 0 ? ways : [{ name: '', text: shown }],
  };
}

/** Units that report, below `unitId` where one is named. */
async function wardsOf(office: Office, unitId: string | undefined): Promise<readonly Unit[]> {
  const above = unitId === undefined ? null : await findLivingUnit(office, unitId);
  const today = dayOf(office.clock.now(), office.config.zone);
  const wards = (await office.store.units()).filter(
    (unit) =>
      (unit.kind === 'ward' || unit.kind === 'school') &&
      livesOn(unit, today) &&
      (above === null || unit.parentId === above.id),
  );
  if (wards.length === 0)
    throw new CommandError(
      `There is no ward${above === null ? '' : ` below ${above.id}`} to invite anybody to.`,
    );
  return wards.toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));
}

async function placeForSheet(out: string): Promise<string> {
  const folder = resolve(out);
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw new CommandError(`--out ${out}: the folder cannot be made.`, { cause });
  });
  const path = join(folder, fileName);
  if (await stat(path).catch(() => null))
    throw new CommandError(
      `--out ${out}: there is an ${fileName} already. Choose another folder, or remove it.`,
    );
  return path;
}
