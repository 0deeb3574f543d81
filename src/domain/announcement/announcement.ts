import type { Instant, PersonId, UnitId } from '#src/domain/ids.ts';
import type { Role, UnitKind } from '#src/domain/organisation/organisation.ts';
import type { Reachable } from '#src/domain/reminding/to-remind.ts';
import { splitLines } from '#src/domain/text/split-lines.ts';

/** Longest text, in characters as a person sees them. */
export const longestAnnouncement = 4000;
/** As many as stand in one album. */
export const mostPhotos = 10;

/** What goes with an announcement. */
export interface AnnouncedFile {
  readonly photoId: string;
  readonly state: 'pending' | 'stored' | 'refused' | 'failed';
  readonly sha256: string | null;
  readonly mime: string | null;
  readonly bytes: number | null;
  /** Of a file that is no picture; null: it is one. */
  readonly fileName: string | null;
}

/** To whom something can be announced: roles that one picks between. */
export const announcedRoles = ['secretary', 'leader', 'officer'] as const;
export type AnnouncedRole = (typeof announcedRoles)[number];

/** A unit that can be announced to, with its people. */
export interface AnnouncedUnit {
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly unitKind: UnitKind;
  /** The announcing officer's own. */
  readonly isOwn: boolean;
  readonly people: readonly (Reachable & { readonly roles: readonly Role[] })[];
}

/** Which of them. */
export interface Addressees {
  readonly roles: readonly AnnouncedRole[];
  /** Units below; null: all of them. */
  readonly unitIds: readonly UnitId[] | null;
}

/** An announcement of an officer's own, in a list. */
export interface OwnAnnouncement {
  readonly id: string;
  readonly text: string;
  readonly state: 'scheduled' | 'sent' | 'taken-back';
  readonly sendAt: Instant | null;
  readonly sentAt: Instant | null;
  /** To whom it went, and who of them has answered. */
  readonly people: number;
  readonly read: number;
}

/** The same with its receipts, by unit. */
export interface AnnouncementCard extends OwnAnnouncement {
  readonly isChased: boolean;
  readonly files: readonly AnnouncedFile[];
  readonly receipts: readonly {
    readonly name: string;
    readonly unitName: string;
    readonly unitKind: UnitKind;
    readonly readAt: Instant | null;
    /** It got to them, as far as we know. */
    readonly isTold: boolean;
  }[];
}

/** What was announced to somebody. */
export interface AnnouncementTold {
  readonly id: string;
  readonly readAt: Instant | null;
}

/** Roles as the organisation has them: whoever administers is an officer. */
export function rolesMeant(roles: readonly AnnouncedRole[]): readonly Role[] {
  return roles.flatMap((role): readonly Role[] => (role === 'officer' ? ['officer', 'admin'] : [role]));
}

/** Units that an announcement goes to: those below that were picked, and one's own, whose leaders and officers may be meant. */
export function unitsMeant(
  audience: readonly AnnouncedUnit[],
  { unitIds }: Addressees,
): readonly AnnouncedUnit[] {
  return audience.filter(({ unitId, isOwn }) => isOwn || unitIds === null || unitIds.includes(unitId));
}

/** Somebody who would get it, for the first of their units. */
export interface Recipient extends Reachable {
  readonly unitId: UnitId;
}

/** Whom it goes to, each once, and the units below in which nobody would get it. */
export function recipientsOf(
  audience: readonly AnnouncedUnit[],
  addressees: Addressees,
): { readonly people: readonly Recipient[]; readonly empty: readonly AnnouncedUnit[] } {
  const roles = rolesMeant(addressees.roles);
  const units = unitsMeant(audience, addressees);
  const people = new Map<PersonId, Recipient>();
  const empty: AnnouncedUnit[] = [];
  for (const unit of units) {
    const meant = unit.people.filter((person) => person.roles.some((role) => roles.includes(role)));
    if (meant.length === 0 && !unit.isOwn && roles.includes('secretary')) empty.push(unit);
    for (const { personId, channels } of meant)
      if (!people.has(personId)) people.set(personId, { personId, channels, unitId: unit.unitId });
  }
  return { people: [...people.values()], empty };
}

/** Where a month's messages are counted a photo is one, and so is each piece of the text, with what is said around it. */
export function messagesEach(text: string, files: readonly Pick<AnnouncedFile, 'fileName'>[]): number {
  const photos = files.filter(({ fileName }) => fileName === null).length;
  const around = 'x'.repeat(aroundText + (photos < files.length ? aroundFile : 0));
  return photos + splitLines(`${around}\n\n${text}`, shortestLimit).length;
}

/** Whose it is, and how to say that it was read. */
const aroundText = 120;
/** The address of a file. */
const aroundFile = 600;
/** The least that a platform takes as one message. */
const shortestLimit = 2000;
