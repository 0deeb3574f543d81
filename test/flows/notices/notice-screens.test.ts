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
  dueWord,
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

  test('is a message of its own for each word of somebody, the oldest first, which a reply is about', () => {
    const later = dueWord('em hỏi nữa', { at: at('2024-03-16 10:00') });
    const screens = noticeScreens([later, dueRequest(sunday), dueWord('em hỏi')], { now, zone });
    expect(screens.map(({ tells }) => tells.map(({ kind }) => kind))).toEqual([
      ['waiver-asked'],
      ['passed-on'],
      ['passed-on'],
    ]);
    expect(screens.slice(1).map(({ screen }) => screen.about)).toEqual([
      { kind: 'passed-on', passedOnId: 'word-em hỏi' },
      { kind: 'passed-on', passedOnId: 'word-em hỏi nữa' },
    ]);
  });

  test('says of a word who wrote it, when, for which unit, with which code, and how to answer', () => {
    const [message] = said([dueWord('bấm Gửi không thấy gì', { code: 'K7QM4X' })]);
    expect(message?.lines).toEqual([
      '✉️ <b>Nguyễn Thị Lan</b> (phường Tân Quý) nhắn lúc 09:00 ngày 16/3:\n<blockquote>bấm Gửi không thấy gì</blockquote>',
      'Kèm mã lỗi <code>K7QM4X</code>.',
      'Bạn trả lời tin này là mình chuyển lại ngay.',
    ]);
  });

  test('shows what was written as it is, never as markup', () => {
    const [message] = said([dueWord('<b>gấp</b> & <a href="x">đây</a>')]);
    expect(message?.lines[0]).toContain(
      '<blockquote>&lt;b&gt;gấp&lt;/b&gt; &amp; &lt;a href=&quot;x&quot;&gt;đây&lt;/a&gt;</blockquote>',
    );
  });

  test('says of an answer what it answers, as much as tells which it was', () => {
    const answers = 'Chị ơi cho em hỏi với '.repeat(10);
    const [message] = said([dueWord('Được em', { answers })]);
    expect(message?.lines[0]).toContain('trả lời bạn lúc');
    expect(message?.lines[1]).toBe(`Bạn đã nhắn: “${'Chị ơi cho em hỏi với '.repeat(4).slice(0, 79)}…”`);
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
