import { expect, test } from 'vitest';
import { plainCard } from '#src/domain/text/plain-card.ts';

const rows = [[{ label: '✍️ Làm tiếp: <CNX>' }], [{ label: '⬅️ Quay lại' }, { label: 'Hôm nay, 17/3' }]];

test.each<[string, Parameters<typeof plainCard>[0], string]>([
  ['without choices it is its text', card({ rows: [] }), '<b>Ở đâu ạ?</b>'],
  [
    'choices that are the answer are numbered through all rows, emoji and all',
    card({ choosing: true, pickHint: 'Bạn gõ số:' }),
    '<b>Ở đâu ạ?</b>\n\nBạn gõ số:\n1. ✍️ Làm tiếp: &lt;CNX&gt;\n2. ⬅️ Quay lại\n3. Hôm nay, 17/3',
  ],
  [
    'choices beside free text are words as one types them',
    card({}),
    '<b>Ở đâu ạ?</b>\n\nHoặc gõ: làm tiếp: &lt;cnx&gt; · quay lại · hôm nay, 17/3',
  ],
  [
    'an emoji of several parts goes whole',
    card({ rows: [[{ label: '👩‍🌾 Nông dân 🎉' }]] }),
    '<b>Ở đâu ạ?</b>\n\nHoặc gõ: nông dân',
  ],
  [
    'what to type in place of pressing stands for all choices',
    card({ typed: 'Gõ <b>nghỉ</b>', choosing: true }),
    '<b>Ở đâu ạ?</b>\n\nGõ <b>nghỉ</b>',
  ],
  ['where nothing is to be typed, no choices are named', card({ typed: '' }), '<b>Ở đâu ạ?</b>'],
])('%s', (_, given, expected) => {
  expect(plainCard(given)).toBe(expected);
});

function card(change: Partial<Parameters<typeof plainCard>[0]>): Parameters<typeof plainCard>[0] {
  return { html: '<b>Ở đâu ạ?</b>', rows, choosing: false, pickHint: 'Hoặc gõ:', ...change };
}
