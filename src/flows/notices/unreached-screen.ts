import type { UnitId } from '#src/domain/ids.ts';
import { type DueNotice, ofKind, type Unreached } from '#src/domain/notice/due-notice.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import { plain } from '#src/flows/contract/outcome.ts';
import type { Choice, Screen } from '#src/flows/contract/screen.ts';
import { goTo } from '#src/flows/words/menu-row.ts';
import { unitFirst, unitWords } from '#src/flows/words/unit-words.ts';
import { emptyWards, personInTrouble, silentWard } from './ward-trouble-words.ts';

/** More are looked at one by one. */
const mostWards = 6;
/** More buttons are no help. */
const mostButtons = 3;

/** Groups, people and wards whom the bot's words do not reach, or who do not answer, each with what to do, for whoever looks after them. */
export function unreachedScreen(notices: readonly DueNotice[], zone: string): Screen {
  const all = ofKind(notices, 'unreached').map(({ unreached }) => unreached);
  const silent = all.filter(({ trouble }) => trouble === 'silent');
  const empty = all.filter(({ trouble }) => trouble === 'nobody');
  const more = silent.length - mostWards;
  const lines = [
    ...all.flatMap((one) => troubleWords(one, zone)),
    ...silent.slice(0, mostWards).flatMap((one) => silentWard(one, zone)),
    ...(more > 0 ? [phrase('unreached-more', { n: more })] : []),
    ...emptyWards(empty),
  ];
  const wards = all.filter(({ ward }) => ward !== undefined);
  if (wards.length === 0) return plain(lines);
  return { lines, rows: rowsOf(wards), choosing: false, typed: [typedOf(wards)] };
}

function troubleWords(one: Unreached, zone: string): readonly Phrase[] {
  const { trouble, name } = one;
  if (trouble === null || trouble === 'silent' || trouble === 'nobody') return [];
  if (trouble === 'failed' || trouble === 'blocked') return personInTrouble({ ...one, trouble }, zone);
  return [phrase(`unreached-${trouble}`, { name, unit: unitWords(one) })];
}

function rowsOf(wards: readonly Unreached[]): readonly (readonly Choice[])[] {
  const units = wards.filter(
    ({ unitId }, index) => wards.findIndex((one) => one.unitId === unitId) === index,
  );
  if (units.length > mostButtons) return [[goTo('nguoi', 'button-people')]];
  return units.map((unit) => [
    unitChoice('unit', unit.unitId, phrase('button-see-unit', { unit: unitFirst(unit) })),
    unitChoice('invite', unit.unitId, phrase('button-invite')),
  ]);
}

function unitChoice(action: 'unit' | 'invite', of: UnitId, label: Phrase): Choice {
  return { value: { action, of }, label };
}

function typedOf([first, ...others]: readonly Unreached[]): Phrase {
  const isOne = first && others.every(({ unitId }) => unitId === first.unitId);
  return isOne ? phrase('unreached-type', { unit: unitWords(first) }) : phrase('unreached-type-several');
}
