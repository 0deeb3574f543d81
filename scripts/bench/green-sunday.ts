import type { Act } from './phone.ts';

/** A whole report on a Green Sunday, from /baocao to Send: 14 updates. */
export const greenSundayActs: readonly Act[] = [
  { kind: 'text', text: '/baocao' },
  { kind: 'press', label: 'Chủ nhật xanh 152' },
  { kind: 'press', label: 'Hôm nay' },
  { kind: 'text', text: 'hẻm 128 Lê Trọng Tấn' },
  { kind: 'text', text: '45' },
  { kind: 'text', text: '30' },
  { kind: 'text', text: '120' },
  { kind: 'text', text: '3' },
  { kind: 'press', label: 'Bỏ qua' },
  { kind: 'photo' },
  { kind: 'photo' },
  { kind: 'settle' },
  { kind: 'press', label: 'Xong ảnh' },
  { kind: 'text', text: 'Có công an phường cùng làm' },
  { kind: 'press', label: '✅ Gửi' },
];

/** How the receipt begins, with everyone. */
export const receiptBegins = '✅ Đã nhận báo cáo';

export const updatesPerReport = greenSundayActs.filter(({ kind }) => kind !== 'settle').length;
