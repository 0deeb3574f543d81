import { describe, expect, test } from 'vitest';
import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import type { LocalDate, NoticeId } from '#src/domain/ids.ts';
import type { DueNotice } from '#src/domain/notice/due-notice.ts';
import { noticeScreens } from '#src/flows/notices/notice-screens.ts';
import {
  at,
  dueEscalation,
  dueReminder,
  dueRequest,
  dueVerdict,
  eventObligation,
  zone,
} from '#test/support/obligations.ts';

const translate = createTranslate('locales');
const now = at('2024-03-17 08:00');

/** Of each message the kinds it tells, and its paragraphs. */
const said = (notices: readonly DueNotice[]) =>
  noticeScreens(notices, { now, zone }).map(({ tells, screen }) => ({
    tells: tells.map(({ kind }) => kind),
    lines: screen.lines.map((line) => translate('vi', line)),
  }));

const sunday = eventObligation('2024-03-17');
const ended = (unitName: string) =>
  ({ unitName, unitKind: 'ward', endedOn: '2024-03-17' as LocalDate, successors: [] }) as const;
const ending = (unitName: string, kind: 'unit-ended' | 'group-unit-ended' = 'unit-ended'): DueNotice => ({
  kind,
  id: unitName as NoticeId,
  expiresAt: now,
  units: { ended: [ended(unitName)], living: [{ unitName: 'Tây Thạnh', unitKind: 'ward' }], coming: [] },
});

describe('what is told at one moment', () => {
  test('is one message about obligations, after the one about units that ended', () => {
    const notices = [
      dueReminder(sunday),
      dueRequest(sunday),
      dueVerdict(sunday),
      dueEscalation(sunday),
      ending('Tân Quý'),
      ending('Sơn Kỳ'),
    ];
    expect(said(notices).map(({ tells }) => tells)).toEqual([
      ['unit-ended', 'unit-ended'],
      ['reminder', 'waiver-asked', 'verdict', 'escalation'],
    ]);
  });

  test('names every unit that ended, and once what is the person’s now', () => {
    const [message] = said([ending('Tân Quý'), ending('Sơn Kỳ')]);
    expect(message?.lines).toHaveLength(3);
    expect(message?.lines[0]).toContain('Tân Quý');
    expect(message?.lines[1]).toContain('Sơn Kỳ');
    expect(message?.lines[2]).toContain('Tây Thạnh');
  });

  test('is said to a group in words of its own', () => {
    const [message] = said([ending('Tân Quý', 'group-unit-ended')]);
    expect(message?.lines).toHaveLength(1);
    expect(message?.lines).not.toEqual(said([ending('Tân Quý')])[0]?.lines);
  });

  test('is nothing where nothing is', () => {
    expect(said([])).toEqual([]);
  });
});
