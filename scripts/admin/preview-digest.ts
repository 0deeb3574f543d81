import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import { loadDigest } from '#src/adapters/postgres/reads/load-digest.ts';
import { outsideText } from '#src/domain/text/characters.ts';
import { stripHtml } from '#src/domain/text/html.ts';
import type { Language } from '#src/domain/words.ts';
import { digestScreen } from '#src/flows/notices/digest-screen.ts';
import { momentWords } from '#src/flows/words/moment-words.ts';
import { languageIn } from '#src/adapters/postgres/columns.ts';
import { CommandError } from './terminal.ts';
import { findUnit } from './find-unit.ts';
import type { Office } from './office.ts';
import type { Answer } from './run-command.ts';

interface Wanted {
  readonly unit?: string;
  readonly group?: string;
  readonly thisWeek?: boolean;
}

interface Reader {
  readonly unit: { readonly id: string; readonly name: string; readonly kind: string };
  readonly language: Language;
}

/** The digest as a group of the unit, or that group, would get it now; nothing is sent. */
export async function previewDigest(office: Office, wanted: Wanted): Promise<Answer> {
  const { config, clock, database, isHoliday } = office;
  const { unit, language } = await readerOf(office, wanted);
  const { zone } = config;
  const now = clock.now();
  const week = wanted.thisWeek ? 'this-week' : 'last-week';
  const digest = await loadDigest(database, { id: 'preview', unit }, { now, zone, isHoliday, week });
  const translate = createTranslate('locales');
  const text = digestScreen(digest, momentWords(now, zone))
    .lines.map((line) => stripHtml(translate(language, line)))
    .join('\n\n');
  return { document: { ...digest, text }, lines: [text] };
}

async function readerOf(office: Office, { unit, group }: Wanted): Promise<Reader> {
  if (group !== undefined && unit === undefined) return findGroup(office, group);
  if (unit === undefined || group !== undefined)
    throw new CommandError('Say either --unit or --group: one digest is one unit’s.');
  return { unit: await findUnit(office.store, unit), language: office.config.language };
}

/** The linked group of that title; otherwise an error that names those there are. */
async function findGroup({ database }: Office, title: string): Promise<Reader> {
  const groups = await database.group.findMany({ where: { state: 'linked' }, include: { unit: true } });
  const wanted = outsideText(title);
  const found = groups.filter((one) => outsideText(one.title) === wanted);
  const [group] = found;
  if (!group || found.length > 1) {
    const titles = groups.map((one) => `"${one.title}" (--unit ${one.unitId})`).join(', ') || 'none';
    throw new CommandError(
      `${group ? 'Several linked groups are' : 'No linked group is'} called "${title}". Linked: ${titles}.`,
    );
  }
  return { unit: group.unit, language: languageIn(group.language) };
}
