import type { Role } from '#src/domain/organisation/organisation.ts';

const roles: readonly Role[] = ['secretary', 'officer', 'leader', 'admin'];
const places = [
  'own ward',
  'other ward',
  'own district',
  'other district',
  'ended',
  'future',
  'in a group',
] as const;

/** Where somebody stands towards Tân Quý, whose things all rows are about. */
export type Place = (typeof places)[number];

export interface Standing {
  /** `officer, own district`. */
  readonly name: string;
  readonly id: string;
  /** Null: a stranger. */
  readonly role: Role | null;
  readonly place: Place | 'stranger';
}

/** Every role at every place, and somebody nobody knows. */
export const standings: readonly Standing[] = [
  ...places.flatMap((place) =>
    roles.map((role) => ({
      name: `${role}, ${place}`,
      id: `${role}-${place.replaceAll(' ', '-')}`,
      role,
      place,
    })),
  ),
  { name: 'stranger', id: 'stranger', role: null, place: 'stranger' },
];

const units: Readonly<Partial<Record<Standing['place'], string>>> = {
  'other ward': 'son-ky',
  'own district': 'tan-phu',
  'other district': 'quan-khac',
};

/** The unit in which the role is held; of one that has ended or is yet to begin, where it would reach farthest. */
export function unitOfStanding({ role, place }: Standing): string {
  const isOver = place === 'ended' || place === 'future';
  return units[place] ?? (isOver && role !== 'secretary' ? 'tan-phu' : 'tan-quy');
}
