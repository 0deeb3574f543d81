import { expect, test } from 'vitest';
import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import { allowanceScreen } from '#src/flows/notices/allowance-screen.ts';
import { at, dueAllowance, zone } from '#test/support/obligations.ts';

const translate = createTranslate('locales');
const said = (notice: ReturnType<typeof dueAllowance>) =>
  allowanceScreen([notice], { now: at('2024-03-22 00:00'), zone }).lines.map((line) => translate('vi', line));

test('of a month that runs short is said what is left, until when at this pace, what is held back, and what helps', () => {
  expect(said(dueAllowance('short', 1400, 1000))).toEqual([
    '📉 <b>Bot Xung Kích</b> đã dùng 2.400/3.000 tin của tháng 3 (gửi 1.400, nhận 1.000), còn 600 tin. Cứ đà này thì Thứ Tư 27/3 là hết. Để dành tin, từ nay mình chỉ nhắc mỗi người một lần một ngày; gần hết thì chỉ nhắc lần cuối trước hạn. Bạn nhờ người quản trị thêm một bot nữa, hoặc rủ bớt người sang kênh khác nhé.',
  ]);
});

test('of one that was used up is said when there are messages again', () => {
  expect(said(dueAllowance('spent', 3000, 0, at('2024-04-01 00:00')))).toEqual([
    '🚫 <b>Bot Xung Kích</b> đã hết tin của tháng 3, đến 1/4 mới nhắn lại được. Câu trả lời đang chờ không mất. Trong lúc đó bạn nhắc các đơn vị bằng cách khác giúp mình, và nhờ người quản trị thêm một bot nữa nhé.',
  ]);
});
