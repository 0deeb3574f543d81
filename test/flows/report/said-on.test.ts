import { expect, test } from 'vitest';
import type { Answers } from '#src/domain/report/form.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { sendReport } from '#src/flows/report/sending/send-report.ts';
import { snooze } from '#src/flows/notices/snooze.ts';
import { reportRoom } from '#src/flows/report/report.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { draftOf, factsOf } from '#test/support/flow-facts.ts';
import { greenSundayForm } from '#test/support/green-sunday-form.ts';
import { oneOfEachForm } from '#test/support/one-of-each-form.ts';
import { topics } from '#test/support/topics.ts';

const asking = { at: 'question', fieldId: 'date', inOwnWords: false, leadsTo: 'next' } as const;

/** The day that words mean which were said on one day and read on another. */
function dayIn(text: string, saidOn: string, today: string): Answers[string] | undefined {
  const facts = factsOf({
    saidOn: saidOn as never,
    today: today as never,
    report: draftOf(oneOfEachForm),
    forms: [oneOfEachForm],
  });
  const input = { kind: 'text', text, messageId: '9' } as const;
  const outcome = reportRoom.step({ ...topics.report, stand: asking }, input, facts);
  const effects = outcome.kind === 'done' ? outcome.effects : [];
  return effects.flatMap((effect) => (effect.kind === 'answer' ? [effect.answers['date']] : []))[0];
}

test.each([
  ['hôm nay', '2023-12-31', '2024-01-01', '2023-12-31'],
  ['31/12', '2023-12-31', '2024-01-01', '2023-12-31'],
  ['30/6', '2024-12-31', '2025-01-01', '2024-06-30'],
  ['ngày 31', '2024-01-31', '2024-02-01', '2024-01-31'],
  ['ngày 17 tháng này', '2024-03-31', '2024-04-01', '2024-03-17'],
  ['ngày 17 tháng trước', '2024-03-31', '2024-04-01', '2024-02-17'],
  ['17/3 năm ngoái', '2024-12-31', '2025-01-01', '2023-03-17'],
  ['chủ nhật vừa rồi', '2024-03-17', '2024-03-18', '2024-03-10'],
  ['hôm qua', '2024-02-29', '2024-03-03', '2024-02-28'],
])('“%s” said on %s and read on %s is %s', (text, saidOn, today, meant) => {
  expect(dayIn(text, saidOn, today)).toBe(meant);
});

test('what is handed in without a day of its own happened on the day on which it was sent, also where it is read later', () => {
  const answers = { members: 1, residents: 1, waste: 1, spots: 1, trees: 1, photos: 2 };
  const photos = ['a', 'b'].map((id) => ({
    id: id as never,
    state: 'stored' as const,
    sha256: id,
    isTold: true,
  }));
  const report = draftOf(greenSundayForm, { answers, photos });
  const given: Partial<Facts> = {
    saidOn: '2024-03-17' as never,
    today: '2024-03-18' as never,
    report,
    found: { duties: [] },
  };
  const outcome = sendReport(topics.report, { report, form: greenSundayForm }, factsOf(given));
  const effects = outcome.kind === 'done' ? outcome.effects : [];
  expect(effects[0]).toMatchObject({ kind: 'submit', happenedOn: '2024-03-17' });
});

test.each([
  ['2024-03-17', 'snoozed'],
  ['2024-03-16', 'snoozed-today'],
  ['2024-03-14', 'snoozed-today'],
])('“tomorrow” said on %s and read on 17 March is answered with: %s', (saidOn, key) => {
  const reminded = [
    {
      obligationId: 'o1' as never,
      title: 'x',
      scope: 'each' as const,
      opensOn: '2024-03-01' as never,
      isWaiting: false,
    },
  ];
  const outcome = snooze(null, idle, factsOf({ saidOn: saidOn as never, found: { reminded } }));
  const effects = outcome.kind === 'done' ? outcome.effects : [];
  expect(effects[1]).toMatchObject({ kind: 'say', screen: { lines: [{ key }] } });
});
