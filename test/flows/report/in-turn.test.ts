import { describe, expect, test } from 'vitest';
import { isToAsk } from '#src/domain/report/what-is-lacking.ts';
import type { Answers } from '#src/domain/report/form.ts';
import { asking, inReport } from '#test/support/in-report.ts';
import { seedForm } from '#test/support/take-step.ts';

/** What is written of a message that answers a form asked for in one message, from its first open question on. */
function written(form: string, text: string, answers: Answers = {}) {
  const first = seedForm(form).fields.find((field) => isToAsk(field, answers));
  const said = inReport(asking(first?.id ?? ''), text, { form, answers, fewMessages: true });
  return said.written;
}

const clean = { content: 'mỗi sáng thứ bảy quét dọn, tưới cây', people: 30 };
const model = { name: 'Thanh niên giữ hẻm xanh', date: '2024-03-17', place: 'hẻm 25', ...clean };
const leaflets = { content: 'phát 200 tờ rơi về phân loại rác', place: 'khu phố 4', people: 25 };
const fire = { date: '2024-03-17', topic: 'phòng cháy chữa cháy', place: 'hội trường phường', people: 40 };
const donation = { title: 'ngày hội hiến máu', date: '2024-03-17', place: 'nhà văn hóa phường', people: 60 };
const posters = { date: '2024-03-17', content: 'xóa quảng cáo rao vặt ở tuyến hẻm 15', people: 25 };
const best = { activities: 8, results: 'dọn 3 điểm rác và trồng 50 cây' };

describe('one answer a part: a text that is asked for is the whole of its part, whatever it has in it', () => {
  test.each([
    ['model', 'Thanh niên giữ hẻm xanh, 17/3, hẻm 25, mỗi sáng thứ bảy quét dọn, tưới cây, 30', model],
    ['model', 'Thanh niên giữ hẻm xanh\n17/3\nhẻm 25\nmỗi sáng thứ bảy quét dọn, tưới cây\n30', model],
    [
      'model',
      'Chợ xanh, hôm qua, chợ Sơn Kỳ, đổi 5 chai nhựa lấy 1 cây xanh, 25',
      { name: 'Chợ xanh', date: '2024-03-16', content: 'đổi 5 chai nhựa lấy 1 cây xanh', people: 25 },
    ],
    [
      'model',
      'chợ dân sinh giảm túi nilon\n17/3\nchợ Sơn Kỳ\nđổi chai nhựa lấy cây mỗi sáng thứ bảy',
      {
        name: 'chợ dân sinh giảm túi nilon',
        place: 'chợ Sơn Kỳ',
        content: 'đổi chai nhựa lấy cây mỗi sáng thứ bảy',
      },
    ],
    ['event', '17/3, phát 200 tờ rơi về phân loại rác, khu phố 4, 25', { date: '2024-03-17', ...leaflets }],
    ['event', 'khu phố 4\nphát 200 tờ rơi về phân loại rác\n25 bạn\nhôm qua', leaflets],
    [
      'event',
      'hôm qua, Tuyên truyền ở cơ sở, hội trường ubnd phường, 40 người',
      { content: 'Tuyên truyền ở cơ sở', place: 'hội trường ubnd phường', people: 40 },
    ],
    [
      'event',
      '17/3, dọn vệ sinh chung cư, chung cư Tân Thịnh, 30 bạn',
      { content: 'dọn vệ sinh chung cư', place: 'chung cư Tân Thịnh', people: 30 },
    ],
    ['activity', 'ngày hội hiến máu, 17/3, nhà văn hóa phường, 60', donation],
    ['activity', 'ngày hội hiến máu\n17/3\nnhà văn hóa phường\n60', donation],
    ['activity', 'Đi về nguồn Củ Chi, 16/3, địa đạo Củ Chi, 45 đv', { title: 'Đi về nguồn Củ Chi' }],
    ['training', '17/3, phòng cháy chữa cháy, hội trường phường, 40', fire],
    [
      'training',
      '17/3\nphòng cháy chữa cháy\nhội trường phường\n40 bạn\ntrung tâm y tế phường',
      { ...fire, partner: 'trung tâm y tế phường' },
    ],
    ['online-news', 'Chủ nhật xanh, 3 bài, 17/3', { topic: 'Chủ nhật xanh', posts: 3, date: '2024-03-17' }],
    [
      'online-news',
      'hôm qua\nphân loại rác tại nguồn\n3\nfacebook.com/doanphuongtanquy',
      { topic: 'phân loại rác tại nguồn', posts: 3, link: 'facebook.com/doanphuongtanquy' },
    ],
    [
      'urban-civilisation',
      '17/3, xóa quảng cáo rao vặt ở tuyến hẻm 15, khu phố 4, 25',
      { ...posters, place: 'khu phố 4' },
    ],
    [
      'legal-awareness',
      '9/3\ntrường THCS Lê Lợi\n120\ncông an phường',
      { place: 'trường THCS Lê Lợi', participants: 120, partner: 'công an phường' },
    ],
    [
      'legal-awareness',
      'hôm qua, an toàn giao thông, trường THCS Lê Lợi, 120',
      { topic: 'traffic', place: 'trường THCS Lê Lợi', participants: 120 },
    ],
    ['helped-people', 'hôm qua, 2 bạn, giới thiệu việc làm', { helped: 2, how: 'job', date: '2024-03-16' }],
    ['recognition', '1/3, 2, Tân Quý, Tây Thạnh', { wards: 2, names: 'Tân Quý, Tây Thạnh' }],
    ['recognition', '1/3\n2\nTân Quý, Tây Thạnh', { wards: 2, names: 'Tân Quý, Tây Thạnh' }],
    ['periodic-report', '8, dọn 3 điểm rác và trồng 50 cây', best],
    [
      'periodic-report',
      '8\ndọn 3 điểm rác và trồng 50 cây\ncần thêm găng tay',
      { ...best, difficulties: 'cần thêm găng tay' },
    ],
    [
      'activity-calendar',
      '12, tháng 6 dọn kênh 19/5, tháng 7 tập huấn phân loại rác',
      { activities: 12, main: 'tháng 6 dọn kênh 19/5, tháng 7 tập huấn phân loại rác' },
    ],
    ['online-meetings', 'hôm nay, 24, 20', { date: '2024-03-17', meetings: 24, online: 20 }],
    [
      'green-sunday',
      '17/3, trước nhà văn hóa kp3, 45 đvtn, 0',
      { place: 'trước nhà văn hóa kp3', members: 45 },
    ],
    ['green-sunday', '17/3\nhẻm 25 45 30', { place: 'hẻm 25', members: 45, residents: 30 }],
    ['green-sunday', '17/3, chợ Sơn Kỳ 45 30', { place: 'chợ Sơn Kỳ', members: 45, residents: 30 }],
  ])('%s: %j', (form, text, answers) => {
    expect(written(form, text)).toMatchObject(answers);
  });
});

describe('words alone answer the first question for words, and no part of them another one', () => {
  test.each([
    ['model', 'Thanh niên giữ hẻm xanh', { name: 'Thanh niên giữ hẻm xanh' }],
    ['model', 'thanh nien giu hem xanh', { name: 'thanh nien giu hem xanh' }],
    ['training', 'kỹ năng sơ cấp cứu', { topic: 'kỹ năng sơ cấp cứu' }],
    ['event', 'khu phố 4', { place: 'khu phố 4' }],
  ])('%s: %j', (form, text, answers) => {
    expect(written(form, text)).toEqual(answers);
  });
});

describe('a sentence in which several answers stand is read as one', () => {
  test.each([
    [
      'event',
      'phát tờ rơi ở khu phố 4 sáng nay 25 bạn',
      { content: 'phát tờ rơi', place: 'khu phố 4', date: '2024-03-17', people: 25 },
    ],
    ['event', 'dọn kênh Tân Hóa', { content: 'dọn kênh Tân Hóa', place: 'kênh Tân Hóa' }],
    ['event', 'phát tờ rơi ở khu phố 4, 25 bạn', { content: 'phát tờ rơi', place: 'khu phố 4', people: 25 }],
    [
      'training',
      'tập huấn phân loại rác 16/3 tại hội trường phường 40 bạn',
      { topic: 'phân loại rác', place: 'hội trường phường', date: '2024-03-16', people: 40 },
    ],
    [
      'model',
      'tên: Thanh niên giữ hẻm xanh\nngày: 17/3\nđịa điểm: chợ Sơn Kỳ\ncách làm: đổi chai nhựa lấy cây mỗi sáng thứ bảy',
      {
        name: 'Thanh niên giữ hẻm xanh',
        place: 'chợ Sơn Kỳ',
        content: 'đổi chai nhựa lấy cây mỗi sáng thứ bảy',
      },
    ],
    ['periodic-report', '8 hoạt động, nổi bật: dọn 3 điểm rác và trồng 50 cây', best],
  ])('%s: %j', (form, text, answers) => {
    expect(written(form, text)).toMatchObject(answers);
  });
});

describe('what only says once more what is reported is no answer', () => {
  test.each([
    ['event', 'hoạt động theo kế hoạch, 17/3, phát tờ rơi, khu phố 4, 25', { content: 'phát tờ rơi' }],
    ['green-sunday', 'CNX 152, 17/3, hẻm 25, 45, 30', { place: 'hẻm 25', note: null }],
    ['training', 'Tập huấn, 17/3, sơ cấp cứu, hội trường phường, 40', { topic: 'sơ cấp cứu' }],
  ])('%s: %j', (form, text, answers) => {
    expect(written(form, text)).toMatchObject(answers);
  });
});

test('a letter is no row of answers', () => {
  const said = written('event', `${'dọn rác, trồng cây, '.repeat(400)}khu phố 4`);
  expect(said['date']).toBeUndefined();
});
