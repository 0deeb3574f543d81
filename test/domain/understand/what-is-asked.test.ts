import { expect, test } from 'vitest';
import { whatIsAsked } from '#src/domain/understand/what-is-asked.ts';

test.each([
  ['hạn nộp CNX khi nào', 'due'],
  ['han khi nao vay em', 'due'],
  ['bao giờ hết hạn báo cáo tháng 5', 'due'],
  ['còn nợ gì không', 'owed'],
  ['con thieu bao cao nao k', 'owed'],
  ['tháng này phải nộp gì vậy', 'owed'],
  ['ai phụ trách phường mình vậy', 'officer'],
  ['cho gặp cán bộ', 'officer'],
  ['gửi ảnh làm sao em', 'how'],
  ['mấy giờ rồi hạn chót khi nào, gặp ai hỏi', 'officer'],
  ['mình muốn xem lại báo cáo vừa gửi', 'sent'],
  ['cho chị coi lại báo cáo hôm qua với', 'sent'],
  ['xem báo cáo đã gửi ở đâu em', 'sent'],
  ['xem lại giúp mình hạn nộp khi nào', 'due'],
  ['trời có mưa không', 'other'],
] as const)('%j asks for: %s', (text, asked) => {
  expect(whatIsAsked(text)).toBe(asked);
});
