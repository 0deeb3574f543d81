import { DateTime } from 'luxon';
import { languageIn } from '#src/adapters/postgres/columns.ts';
import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import { dayOf } from '#src/domain/calendar.ts';
import { rehearseDigests } from '#src/domain/digest/rehearse-digests.ts';
import type { Form } from '#src/domain/report/form.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { ObligationDraft } from '#src/domain/obligation/obligation.ts';
import type { Unit } from '#src/domain/organisation/organisation.ts';
import type { Plan } from '#src/domain/plan/plan.ts';
import { compilePlan } from '#src/domain/plan/compile-plan.ts';
import type { IsHoliday } from '#src/domain/notice/quiet-hours.ts';
import { rehearseReminders } from '#src/domain/notice/rehearse-reminders.ts';
import { stripHtml } from '#src/domain/text/html.ts';
import type { Language } from '#src/domain/words.ts';
import { digestScreen } from '#src/flows/notices/digest-screen.ts';
import { momentWords } from '#src/flows/words/moment-words.ts';
import { reminderScreen } from '#src/flows/notices/reminder-screen.ts';
import { createMakeCard } from '#src/turn/make-card.ts';
import { findListeners } from './find-listeners.ts';
import type { Office } from './office.ts';

/** One message of the year: when, to whom, for which unit, what it is (its notices' keys, joined by ' + '), what it says. */
export interface PreviewedMessage {
  readonly at: string;
  readonly to: string;
  readonly unit: string;
  readonly key: string;
  readonly text: string;
}

export interface PreviewGround {
  readonly plan: Plan;
  readonly units: readonly Unit[];
  readonly forms: readonly Form[];
  readonly isHoliday: IsHoliday;
  readonly language: Language;
}

type Listening = Pick<Office, 'database' | 'clock'>;

/**
 * Every message that the plan would make the bot send in its year if nothing were reported, in the order of time. Where a
 * unit has nobody yet, its role stands in for people, and where no group is linked, `group` for the leaders' chat.
 */
export async function previewMessages(
  office: Listening,
  ground: PreviewGround,
): Promise<readonly PreviewedMessage[]> {
  const obligations = compilePlan(ground.plan, ground.units);
  const all = [
    ...(await reminders(office, ground, obligations)),
    ...(await digests(office, ground, obligations)),
  ];
  return all
    .sort((a, b) => a.instant - b.instant || (a.to < b.to ? -1 : 1))
    .map(({ instant, ...message }) => ({ at: atWithOffset(instant, ground.plan.zone), ...message }));
}

type Timed = Omit<PreviewedMessage, 'at'> & { readonly instant: Instant };

async function reminders(
  office: Listening,
  { plan, units, forms, isHoliday, language }: PreviewGround,
  obligations: readonly ObligationDraft[],
): Promise<readonly Timed[]> {
  const makeCard = createMakeCard(createTranslate('locales'));
  const { listeners, nameOf } = await findListeners(office, units, obligations);
  const rehearsal = { obligations, units, listeners, zone: plan.zone, isHoliday, photosOf: photosIn(forms) };
  return rehearseReminders(rehearsal).map(({ listener, at, notices }) => ({
    instant: at,
    to: nameOf(listener.id),
    unit: listener.unitId,
    key: notices.map(({ id }) => id).join(' + '),
    text: stripHtml(makeCard(language, reminderScreen(notices, dayOf(at, plan.zone), plan.zone)).html),
  }));
}

async function digests(
  { database }: Listening,
  { plan, units, isHoliday, language: standInLanguage }: PreviewGround,
  obligations: readonly ObligationDraft[],
): Promise<readonly Timed[]> {
  const makeCard = createMakeCard(createTranslate('locales'));
  const { zone } = plan;
  const linked = await database.group.findMany({ where: { state: 'linked' } });
  const standIn = { id: 'group', title: 'group', unitId: plan.unitId, digestWeekday: 1, digestTime: '07:30' };
  const groups = linked.length > 0 ? linked : [{ ...standIn, language: standInLanguage }];
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
        text: stripHtml(makeCard(languageIn(language), digestScreen(digest, momentWords(at, zone))).html),
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
