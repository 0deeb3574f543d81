import { holidayTest } from '#src/domain/notice/holidays.ts';
import { loadHolidays } from '#src/start/load-holidays.ts';
import { CommandError } from './terminal.ts';
import type { Office } from './office.ts';
import { type PreviewedMessage, previewMessages } from './preview-messages.ts';
import { goodPlanFile } from './read-plan-file.ts';
import type { Answer } from './run-command.ts';

/** Every message of the plan's year, or those of one unit, as if nothing were reported; nothing is sent. */
export async function previewPlan(
  office: Office,
  file: string,
  { unit }: { readonly unit?: string },
): Promise<Answer> {
  const { plan, units, forms } = await goodPlanFile(office, file);
  if (unit !== undefined && !units.some(({ id }) => id === unit))
    throw new CommandError(`There is no unit ${unit}. There are: ${units.map(({ id }) => id).join(', ')}.`);
  const isHoliday = holidayTest(await loadHolidays());
  const { language } = office.config;
  const all = await previewMessages(office, { plan, units, forms, isHoliday, language });
  const messages = all.filter((message) => unit === undefined || message.unit === unit);
  return { document: messages, lines: messages.flatMap(linesOf) };
}

function linesOf({ at, to, unit, key, text }: PreviewedMessage): readonly string[] {
  return [`${at}  ${to} (${unit})  ${key}`, ...text.split('\n').map((line) => `    ${line}`), ''];
}
