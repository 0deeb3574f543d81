import { DateTime } from 'luxon';
import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import { dayOf } from '#src/domain/calendar.ts';
import { rehearseDigests } from '#src/domain/digest/rehearse-digests.ts';
import type { Form } from '#src/domain/form.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { ObligationDraft } from '#src/domain/obligation.ts';
import type { Unit } from '#src/domain/organisation.ts';
import type { Plan } from '#src/domain/plan.ts';
import { compilePlan } from '#src/domain/plan/compile-plan.ts';
import { holidayTest } from '#src/domain/reminder/holidays.ts';
import type { IsHoliday } from '#src/domain/reminder/quiet-hours.ts';
import { rehearseReminders } from '#src/domain/reminder/rehearse-reminders.ts';
import { stripHtml } from '#src/domain/text/strip-html.ts';
import { digestScreen } from '#src/flows/digest-screen.ts';
import { momentWords } from '#src/flows/moment-words.ts';
import { reminderScreen } from '#src/flows/reminder-screen.ts';
import { noticeHtml } from '#src/jobs/notice-html.ts';
import { loadHolidays } from '#src/start/load-holidays.ts';
import { CommandError } from './command-error.ts';
import { findListeners } from './find-listeners.ts';
import type { Office } from './office.ts';
import { goodPlanFile } from './read-plan-file.ts';
import type { Answer } from './run-command.ts';

/** One message of the year: when, to whom, for which unit, what it is (its notices' keys, joined by ' + '), what it says. */
export interface PreviewedMessage {
  readonly at: string;
  readonly to: string;
  readonly unit: string;
  readonly key: string;
  readonly text: string;
}

interface Ground {
  readonly plan: Plan;
  readonly units: readonly Unit[];
  readonly obligations: readonly ObligationDraft[];
  readonly isHoliday: IsHoliday;
}

/**
 * Every message that the plan would make the bot send in its year if nothing were reported; nothing is sent. Where a
 * unit has nobody yet, its role stands in for people, and where no group is linked, `group` for the leaders' chat.
 */
export async function previewPlan(
  office: Office,
  file: string,
  { unit }: { readonly unit?: string },
): Promise<Answer> {
  const { plan, units, forms } = await goodPlanFile(office, file);
  if (unit !== undefined && !units.some(({ id }) => id === unit))
    throw new CommandError(`There is no unit ${unit}. npm run admin -- doctor names those there are.`);
  const isHoliday = holidayTest(await loadHolidays());
  const ground = { plan, units, obligations: compilePlan(plan, units), isHoliday };
  const messages = [...(await reminders(office, ground, forms)), ...(await digests(office, ground))]
    .filter((message) => unit === undefined || message.unit === unit)
    .sort((a, b) => a.instant - b.instant || (a.to < b.to ? -1 : 1))
    .map(({ instant, ...message }): PreviewedMessage => ({
      at: atWithOffset(instant, plan.zone),
      ...message,
    }));
  return { document: messages, lines: messages.flatMap(linesOf) };
}

type Timed = Omit<PreviewedMessage, 'at'> & { readonly instant: Instant };

async function reminders(
  office: Office,
  { plan, units, obligations, isHoliday }: Ground,
  forms: readonly Form[],
): Promise<readonly Timed[]> {
  const translate = createTranslate('locales');
  const { language } = office.config;
  const { listeners, nameOf } = await findListeners(office, units, obligations);
  const rehearsal = { obligations, units, listeners, zone: plan.zone, isHoliday, photosOf: photosIn(forms) };
  return rehearseReminders(rehearsal).map(({ listener, at, notices }) => ({
    instant: at,
    to: nameOf(listener.id),
    unit: listener.unitId,
    key: notices.map(({ id }) => id).join(' + '),
    text: stripHtml(noticeHtml(translate, language, reminderScreen(notices, dayOf(at, plan.zone)).lines)),
  }));
}

async function digests(
  office: Office,
  { plan, units, obligations, isHoliday }: Ground,
): Promise<readonly Timed[]> {
  const translate = createTranslate('locales');
  const { zone } = plan;
  const linked = await office.database.group.findMany({ where: { state: 'linked' } });
  const standIn = { id: 'group', title: 'group', unitId: plan.unitId, digestWeekday: 1, digestTime: '07:30' };
  const groups = linked.length > 0 ? linked : [{ ...standIn, language: office.config.language }];
  return groups.flatMap(({ id, title, unitId, language, digestWeekday: weekday, digestTime: time }) => {
    const unit = units.find((one) => one.id === unitId);
    if (!unit) return [];
    const group = { id, unit, weekday, time, zone };
    const { year, parts } = plan;
    return rehearseDigests({ group, year, parts, obligations, units, isHoliday }).map(
      ({ key, at, digest }) => ({
        instant: at,
        to: title,
        unit: unitId,
        key,
        text: stripHtml(
          noticeHtml(
            translate,
            language === 'en' ? 'en' : 'vi',
            digestScreen(digest, momentWords(at, zone)).lines,
          ),
        ),
      }),
    );
  });
}

/** What the plan item asks, else its form, else one: as the reminder says it. */
function photosIn(forms: readonly Form[]): (obligation: ObligationDraft) => number {
  return ({ photos, form }) => {
    const field = forms.find(({ id }) => id === form)?.fields.find(({ kind }) => kind === 'photos');
    return photos ?? (field?.kind === 'photos' ? field.min : 1);
  };
}

function atWithOffset(at: Instant, zone: string): string {
  return DateTime.fromMillis(at, { zone }).toISO({ suppressMilliseconds: true }) ?? '';
}

function linesOf({ at, to, unit, key, text }: PreviewedMessage): readonly string[] {
  return [`${at}  ${to} (${unit})  ${key}`, ...text.split('\n').map((line) => `    ${line}`), ''];
}
