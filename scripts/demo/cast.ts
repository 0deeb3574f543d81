import type { Role } from '#src/domain/organisation/organisation.ts';
import type { Phone, PhoneOwner } from '#src/simulator/page/phone/phone.ts';

/** Somebody on the page, invented, with an invitation to a unit; or the group of one of its leaders. */
export interface Member extends PhoneOwner {
  readonly unit: string;
  /** Null: the invitation links the group. */
  readonly role: Role | null;
  /** What the phone shows instead of a chat with the bot; who else is in it, by name. Its owner has joined as a leader of the unit. */
  readonly group?: { readonly title: string; readonly others: readonly string[] };
}

type Platform = Phone['platform'];

const lan: Member = {
  id: 'lan',
  ownerName: 'Nguyễn Thị Lan',
  caption: { vi: 'Bí thư Đoàn phường Tân Quý', en: 'Secretary of Tân Quý ward' },
  unit: 'tan-quy',
  role: 'secretary',
};
const minh: Member = {
  id: 'minh',
  ownerName: 'Trần Văn Minh',
  caption: { vi: 'Bí thư Đoàn phường Tây Thạnh', en: 'Secretary of Tây Thạnh ward' },
  unit: 'tay-thanh',
  role: 'secretary',
};
const huong: Member = {
  id: 'huong',
  ownerName: 'Lê Thu Hương',
  caption: { vi: 'Cán bộ Quận Đoàn Tân Phú', en: 'Officer of Tân Phú district' },
  unit: 'tan-phu',
  role: 'officer',
};
const group: Member = {
  id: 'group',
  ownerName: 'Phạm Đức Quang',
  caption: { vi: 'Nhóm của lãnh đạo Quận Đoàn', en: "The district leaders' group" },
  unit: 'tan-phu',
  role: null,
  group: { title: 'Thường trực Quận Đoàn', others: [huong.ownerName] },
};
const vy: Member = {
  id: 'vy',
  ownerName: 'Dương Thúy Vy',
  caption: { vi: 'Bí thư Đoàn phường Tân Sơn Nhì', en: 'Secretary of Tân Sơn Nhì ward' },
  unit: 'tan-son-nhi',
  role: 'secretary',
};
const zaloGroup: Member = {
  id: 'zalo-group',
  ownerName: 'Đinh Công Thành',
  caption: { vi: 'Nhóm của Ban Thường vụ', en: "The district committee's group" },
  unit: 'tan-phu',
  role: null,
  group: { title: 'Ban Thường vụ Quận Đoàn', others: ['Cao Thị Ngọc', 'Lâm Chí Dũng'] },
};

/** Who is on the page, by platform: those of Telegram with two more on Zalo, or all of them on Zalo. */
export function castOf(isZaloAlone: boolean): Readonly<Record<Platform, readonly Member[]>> {
  if (isZaloAlone) return { telegram: [], zalo: [lan, minh, huong, group] };
  return { telegram: [lan, minh, huong, group], zalo: [vy, zaloGroup] };
}
