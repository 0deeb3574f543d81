import { describe, expect, test } from 'vitest';
import type { LocalDate } from '#src/domain/ids.ts';
import { periodSaid } from '#src/domain/understand/names/period-said.ts';
import { understand } from '#src/domain/understand/understand.ts';
import { seedVocabulary } from '#test/support/understand-corpus.ts';

const vocabulary = seedVocabulary();

function read(text: string) {
  return understand(text, { vocabulary, today: '2024-12-20' as LocalDate, unitId: 'tan-quy' });
}

describe('a time that is summed up is a periodic report', () => {
  test.each([
    ['Tổng kết năm 2024: 110 hoạt động', 110],
    ['tổng kết năm: 110 hoạt động', 110],
    ['tong ket nam 2024: 110 hoat dong', 110],
    ['TK năm 2024: 110 hoạt động', 110],
    ['báo cáo tổng kết năm: 110 hoạt động', 110],
    ['Tổng kết công tác năm 2024: 110 hoạt động', 110],
    ['báo cáo cả năm: 110 hoạt động', 110],
    ['em gửi báo cáo cuối năm 110 hoạt động', 110],
    ['năm nay làm được 110 hoạt động', 110],
    ['Sơ kết 6 tháng: 50 hoạt động', 50],
    ['Sơ kết 6 tháng đầu năm 2024: 50 hoạt động', 50],
    ['6 tháng đầu năm: 50 hoạt động', 50],
    ['báo cáo sáu tháng đầu năm: 50 hoạt động', 50],
    ['tổng kết 6 tháng cuối năm, số hoạt động: 60', 60],
    ['BC 6T đầu năm: 50 hoạt động', 50],
    ['báo cáo giữa năm: 50 hoạt động', 50],
    ['sơ kết nửa năm: 50 hoạt động', 50],
    ['Báo cáo tháng 3/2024: 8 hoạt động', 8],
    ['tổng kết tháng 3: 8 hoạt động', 8],
    ['Tháng 3: 8 hoạt động', 8],
    ['tổng kết tháng ba 8 hoạt động', 8],
    ['kết quả tháng 11: 8 hoạt động', 8],
    ['tháng này làm được 8 hoạt động', 8],
    ['tổng kết quý 1: 20 hoạt động', 20],
    ['quý IV: 20 hoạt động', 20],
    ['báo cáo quý 2/2024: 20 hoạt động', 20],
  ])('%s', (text, activities) => {
    expect(read(text)).toMatchObject({ kind: 'report', form: 'periodic-report', answers: { activities } });
  });

  test.each(['tổng kết năm 2024', 'sơ kết 6 tháng đầu năm nha em', 'tổng kết tháng 11 ạ'])(
    '%s begins it with no answer',
    (text) => expect(read(text)).toMatchObject({ kind: 'report', form: 'periodic-report', answers: {} }),
  );
});

describe('what is summed up without its time is a periodic report, where what that counts is told', () => {
  test.each([
    ['tổng kết: 110 hoạt động', 110],
    ['tong ket 110 hoat dong', 110],
    ['em tổng kết 8 hoạt động ạ', 8],
    ['Sơ kết: 20 hoạt động', 20],
    ['báo cáo tổng kết: hoạt động 12', 12],
    ['tổng hợp: số hoạt động 12', 12],
  ])('%s', (text, activities) => {
    expect(read(text)).toMatchObject({ kind: 'report', form: 'periodic-report', answers: { activities } });
  });

  test.each(['tổng kết', 'tổng kết tuần', 'tổng kết cnx 45 đv 30 dân', 'tổng kết buổi hôm nay 45 đv 30 dân'])(
    '%s is none',
    (text) => expect(read(text).form).not.toBe('periodic-report'),
  );
});

describe('a time that is only mentioned, or an event of that name, is none', () => {
  test.each([
    'hội nghị tổng kết năm 2024 tại hội trường phường 60 đoàn viên',
    'họp tổng kết năm 20 người',
    'tổng kết năm học 2023-2024 cho thiếu nhi, 50 em',
    'lễ tổng kết hè 2024, 50 thiếu nhi',
    'tổng kết tuần',
    'tháng 3 này tổ chức tập huấn 20 bạn',
    'sinh hoạt chi đoàn tháng 3: 20 đoàn viên',
    'tổng kết Chủ nhật xanh 152: 45 đv 30 dân 120kg rác',
    'tháng 3 tụi em bận quá',
    'năm',
    'tháng 3',
  ])('%s', (text) => {
    expect(read(text).form).not.toBe('periodic-report');
  });
});

describe('which time it is is said by the key of an occurrence', () => {
  test.each([
    ['Tổng kết năm 2023: 110 hoạt động', '2023'],
    ['báo cáo cuối năm 110 hoạt động', '2024'],
    ['Sơ kết 6 tháng đầu năm 2024: 50 hoạt động', '2024-h1'],
    ['sơ kết nửa năm: 50 hoạt động', '2024-h1'],
    ['sáu tháng cuối năm: 60 hoạt động', '2024-h2'],
    ['Báo cáo tháng 3/2024: 8 hoạt động', '2024-03'],
    ['tổng kết tháng mười một: 8 hoạt động', '2024-11'],
    ['tháng này 8 hoạt động', '2024-12'],
    ['báo cáo tháng trước 8 hoạt động', '2024-11'],
    ['tháng 13: 8 hoạt động', null],
    ['9 tháng đầu năm: 80 hoạt động', null],
    ['quý 1: 20 hoạt động', null],
    ['dọn kênh tháng 3', null],
  ])('%s', (text, key) => {
    expect(periodSaid(text, '2024-12-20' as LocalDate)).toBe(key);
  });
});
