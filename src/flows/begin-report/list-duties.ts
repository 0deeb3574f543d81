import type { Duty } from '#src/domain/obligation/duty.ts';
import { rankDuties, type RankedDuty } from '#src/domain/obligation/rank-duties.ts';
import { mayWrite, wardActedFor } from '#src/domain/organisation/access.ts';
import type { Membership } from '#src/domain/organisation/organisation.ts';
import type { Form } from '#src/domain/report/form.ts';
import type { Report } from '#src/domain/report/report.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { choosing, done, needs, open, type Outcome, show } from '#src/flows/contract/outcome.ts';
import type { Choice } from '#src/flows/contract/screen.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { titleOf } from '#src/flows/report/open-report.ts';
import { dutyButton } from '#src/flows/words/duty-words.ts';
import { goTo } from '#src/flows/words/menu-row.ts';
import { pageOf, pageRow } from '#src/flows/words/page-row.ts';
import { unitOf, unitWords } from '#src/flows/words/unit-words.ts';
import { type Carried, carriedBy } from './carried.ts';
import { firstPage, type ListTopic, listPicks as picks } from './list-topic.ts';

/** What my ward can report on, most urgent first; drafts, what goes on all the year and other activities beside it. */
export function listDuties(facts: Facts): Outcome {
  return showDuties(firstPage, facts);
}

export function showDuties(given: ListTopic, facts: Facts, before: readonly Phrase[] = []): Outcome {
  const { isUnasked: _, ...topic } = given;
  const { page } = topic;
  const unit = unitOf(facts.actor);
  if (!unit) return open(idle, before);
  if (!mayWrite(facts.actor)) return open(idle, [...before, phrase('leaders-read')]);
  const { unitId } = unit;
  const ward = wardActedFor(facts.actor);
  const { duties, drafts: found, hasContinuing } = facts.found;
  // What a ward has begun is for the ward to go on with.
  const drafts = found?.filter(({ editedById }) => !ward || editedById === facts.actor?.personId);
  if (!duties || !drafts || hasContinuing === undefined)
    return needs({ kind: 'duties', unitId }, { kind: 'drafts', unitId }, { kind: 'continuing', unitId });
  if (facts.actor?.hasOtherAccounts && facts.found.elsewhere === undefined)
    return needs({ kind: 'elsewhere' });
  const isBegun = ({ draft }: Duty): boolean => draft !== null && draft.reportId === facts.found.elsewhere;
  const begun = duties.find(isBegun);
  const others = rankDuties(duties, facts).filter(({ duty }) => !isBegun(duty));
  const ranked = draftsFirst(topic, others, facts);
  const asked = remindedOf(topic, rankDuties(duties, facts));
  const rows = asked
    ? [
        ...pageOf(asked, 0).map((item) => [dutyChoice(item, facts)]),
        [picks.offer({ pick: 'back' }, phrase('button-other-duty'))],
      ]
    : [
        ...(page === 0 && begun ? [goOnRow(begun)] : []),
        ...(page === 0
          ? draftRows(drafts, [...ranked.map(({ duty }) => duty), ...(begun ? [begun] : [])], facts)
          : []),
        ...pageOf(ranked, page).map((item) => [dutyChoice(item, facts)]),
        ...pageRow(page, ranked.length),
        ...(hasContinuing ? [[picks.offer({ pick: 'continuing' }, phrase('button-continuing'))]] : []),
        [picks.offer({ pick: 'forms' }, phrase('button-other-activity'))],
        ...(ward ? [[goTo('thoibaocaothay', 'button-stop-acting')]] : []),
      ];
  const heading = headingOf(topic, ranked, unit);
  const whose = ward ? [phrase('act-for', { unit: unitWords(ward) })] : [];
  return done(topic, show(choosing([...before, ...whose, heading], rows)));
}

/** Those of the reminder that was replied to, as far as they are open; undefined: none was, or none is. */
function remindedOf({ only }: ListTopic, ranked: readonly RankedDuty[]): readonly RankedDuty[] | undefined {
  const asked = ranked.filter(({ duty: { obligation } }) => only?.includes(obligation.id));
  return asked.length > 0 ? asked : undefined;
}

/** One question: which activity something is of that came before, or what to report on. */
function headingOf(
  { photosSince, said }: ListTopic,
  ranked: readonly RankedDuty[],
  unit: Membership,
): Phrase {
  if (said) return phrase('which-said');
  if (photosSince !== undefined) return phrase('which-photos');
  return phrase(ranked.length > 0 ? 'report-which' : 'report-nothing-open', { unit: unitWords(unit) });
}

/** Photos are likelier of what the person has begun than of what is due first. */
function draftsFirst(
  { photosSince }: ListTopic,
  ranked: readonly RankedDuty[],
  { actor }: Facts,
): readonly RankedDuty[] {
  if (photosSince === undefined) return ranked;
  const isOwn = ({ duty }: RankedDuty): boolean => duty.draft?.editedById === actor?.personId;
  return [...ranked.filter(isOwn), ...ranked.filter((one) => !isOwn(one))];
}

/** What the person has begun in another account stands first. */
function goOnRow({ obligation: { id, short } }: Duty): readonly Choice[] {
  return [picks.offer({ pick: 'duty', id }, phrase('button-go-on-here', { title: short }))];
}

/** Drafts that are on none of the duties that are shown. */
function draftRows(
  drafts: readonly Report[],
  shown: readonly Duty[],
  facts: Facts,
): readonly (readonly Choice[])[] {
  return drafts
    .filter(({ id }) => !shown.some(({ draft }) => draft?.reportId === id))
    .map((draft) => [
      picks.offer(
        { pick: 'draft', id: draft.id },
        phrase('button-go-on', { title: titleOfDraft(draft, facts) }),
      ),
    ]);
}

/** Several duties ask for this kind of activity: which of them is it, or none? */
export function askWhichDuty(
  carried: Carried,
  form: Form,
  asking: readonly RankedDuty[],
  facts: Facts,
  before: readonly Phrase[] = [],
): Outcome {
  const rows = [
    ...pageOf(asking, 0).map((item) => [dutyChoice(item, facts)]),
    [picks.offer({ pick: 'alone', id: form.id }, phrase('button-no-duty'))],
    [picks.offer({ pick: 'back' }, phrase('button-back'))],
  ];
  const screen = choosing([...before, phrase('which-duty', { title: form.title })], rows);
  return done({ ...firstPage, of: form.id, ...carriedBy(carried) }, show(screen));
}

function dutyChoice(item: RankedDuty, { today }: Facts): Choice {
  return picks.offer({ pick: 'duty', id: item.duty.obligation.id }, dutyButton(item, today));
}

function titleOfDraft(draft: Report, { forms }: Facts): Phrase {
  const form = forms.find(({ id }) => id === draft.formId);
  return titleOf({ report: draft, form: form ?? { title: { vi: draft.formId } } });
}
