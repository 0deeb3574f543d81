import { expect, test } from 'vitest';
import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import type { NoticeKind } from '#src/domain/notice/notice.ts';
import { stripHtml } from '#src/domain/text/html.ts';
import { deliveryLines } from '#src/flows/unit/delivery-words.ts';
import { at, zone } from '#test/support/obligations.ts';

const translate = createTranslate('locales');

const facts = { state: 'sent', message: 'sent', isAnswered: false };

test.each<[NoticeKind, string, string]>([
  ['reminder', 'Nhắc việc', 'Reminder'],
  ['reminded-now', 'Cán bộ nhắc', 'Reminder by an officer'],
  ['verdict', 'Trả lời đề nghị', 'Answer to a request'],
  ['report-returned', 'Trả lại báo cáo', 'Report returned'],
  ['report-accepted', 'Báo đã duyệt', 'Report accepted'],
  ['review-undone', 'Báo chờ duyệt lại', 'Review taken back'],
  ['report-entered', 'Báo đã nhập thay', 'Report entered for them'],
  ['extended', 'Báo gia hạn', 'Longer deadline'],
  ['extension-undone', 'Báo bỏ gia hạn', 'Longer deadline taken back'],
  ['announcement', 'Thông báo', 'Announcement'],
  ['passed-on', 'Chuyển lời', 'Word passed on'],
])('%s is named by what it is where one sees what a ward was told last', (kind, vi, en) => {
  const told = { kind, to: 'Lan', messageId: 'm', settledAt: at('2024-03-20 09:00'), facts } as never;
  const lines = (['vi', 'en'] as const).map((language) =>
    stripHtml(
      deliveryLines([told], zone)
        .map((line) => translate(language, line))
        .join(),
    ),
  );
  expect(lines[0]).toContain(`• ${vi} 20/3 (Lan): đã gửi, chưa trả lời`);
  expect(lines[1]).toContain(`• ${en} `);
});
