/** How a secretary reports: what the demo knows of a person. */
export interface Habits {
  /** The ward's id in prisma/seed/organisation.yaml. */
  readonly unit: string;
  /** Invented. */
  readonly name: string;
  readonly on: 'telegram' | 'zalo';
  /** On which day, where nothing comes between: of an event, or before something periodic is due; or once the bot says it is late. */
  readonly reports: 'same-day' | 'next-day' | 'last-day' | 'when-told';
  /** At which time of that day. */
  readonly at: `${number}:${number}`;
  /** One message with an album; a line and then the photos; or the bot's questions one by one. */
  readonly writes: 'caption' | 'line-then-photos' | 'questions';
  /** Of a hundred reports: sent only after the bot said that they are late. */
  readonly late: number;
  /** Never sent. */
  readonly silent: number;
  /** Sent with a wrong figure, and put right an hour later. */
  readonly mistaken: number;
  /** What will not take place, with the reason; an officer decides. */
  readonly waives: readonly { readonly item: string; readonly occurrence: string; readonly reason: string }[];
}

const steady = { on: 'telegram', late: 4, silent: 0, mistaken: 8, waives: [] } as const;

/** Who reports for the eight wards that are on no phone of the page, and beside those who are on one. */
export const secretaries: readonly Habits[] = [
  { ...steady, unit: 'hiep-tan', name: 'Võ Thị Mai', reports: 'same-day', at: '11:00', writes: 'caption' },
  {
    ...steady,
    unit: 'hoa-thanh',
    name: 'Đặng Quốc Bảo',
    on: 'zalo',
    reports: 'same-day',
    at: '20:00',
    writes: 'questions',
  },
  // Sends at once, counts afterwards.
  {
    ...steady,
    unit: 'phu-thanh',
    name: 'Huỳnh Ngọc Trâm',
    on: 'zalo',
    reports: 'same-day',
    at: '11:00',
    writes: 'caption',
    mistaken: 45,
  },
  // Everything on the last evening.
  {
    ...steady,
    unit: 'phu-tho-hoa',
    name: 'Bùi Thanh Tùng',
    reports: 'last-day',
    at: '20:00',
    writes: 'questions',
    late: 12,
  },
  {
    ...steady,
    unit: 'phu-trung',
    name: 'Ngô Hải Yến',
    reports: 'next-day',
    at: '09:00',
    writes: 'line-then-photos',
  },
  // Has to be told.
  {
    ...steady,
    unit: 'son-ky',
    name: 'Phan Minh Khoa',
    on: 'zalo',
    reports: 'last-day',
    at: '20:00',
    writes: 'line-then-photos',
    late: 45,
    silent: 4,
  },
  // Forgets.
  {
    ...steady,
    unit: 'tan-thanh',
    name: 'Lý Gia Huy',
    reports: 'next-day',
    at: '20:00',
    writes: 'caption',
    late: 30,
    silent: 18,
  },
  {
    ...steady,
    unit: 'tan-thoi-hoa',
    name: 'Mai Anh Thư',
    reports: 'last-day',
    at: '20:00',
    writes: 'line-then-photos',
    late: 8,
    waives: [
      {
        item: 'second-sunday',
        occurrence: '2024-08',
        reason: 'Hôm đó phường diễn tập phòng cháy, bên mình xin dời sang tháng 9',
      },
      { item: 'second-sunday', occurrence: '2024-11', reason: 'Khu phố đang sửa cống, chưa vào dọn được' },
    ],
  },
  // In the three wards of the page somebody steps in, as soon as the bot says that something is late.
  {
    ...steady,
    unit: 'tan-quy',
    name: 'Đỗ Thanh Hà',
    reports: 'when-told',
    at: '10:00',
    writes: 'caption',
    mistaken: 0,
  },
  {
    ...steady,
    unit: 'tay-thanh',
    name: 'Tạ Minh Nhật',
    reports: 'when-told',
    at: '10:00',
    writes: 'caption',
    silent: 25,
    mistaken: 0,
  },
  {
    ...steady,
    unit: 'tan-son-nhi',
    name: 'Vũ Hoài Nam',
    on: 'zalo',
    reports: 'when-told',
    at: '10:00',
    writes: 'caption',
    mistaken: 0,
  },
  // The district's office has duties of its own.
  {
    ...steady,
    unit: 'tan-phu',
    name: 'Hồ Minh Châu',
    reports: 'next-day',
    at: '16:00',
    writes: 'caption',
    mistaken: 0,
  },
];
