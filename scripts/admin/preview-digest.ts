import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import { loadDigest } from '#src/adapters/postgres/load-digest.ts';
import { stripHtml } from '#src/domain/text/strip-html.ts';
import { digestScreen } from '#src/flows/digest-screen.ts';
import { momentWords } from '#src/flows/moment-words.ts';
import { findUnit } from './find-unit.ts';
import type { Office } from './office.ts';
import type { Answer } from './run-command.ts';

/** The digest as a group of the unit would get it now; nothing is sent. */
export async function previewDigest(
  office: Office,
  { unit: unitId, thisWeek }: { unit: string; thisWeek?: boolean },
): Promise<Answer> {
  const { config, clock, database, store } = office;
  const unit = await findUnit(store, unitId);
  const { zone } = config;
  const now = clock.now();
  const week = thisWeek ? 'this-week' : 'last-week';
  const digest = await loadDigest(
    database,
    { id: 'preview', unitId: unit.id, unitName: unit.name },
    { now, zone, week },
  );
  const translate = createTranslate('locales');
  const text = digestScreen(digest, momentWords(now, zone))
    .lines.map((line) => stripHtml(translate('vi', line)))
    .join('\n\n');
  return { document: { ...digest, text }, lines: [text] };
}
