import type { UsedMonth } from '#src/domain/allowance/allowance.ts';
import type { WeeklyTime } from '#src/domain/digest/digest-times.ts';
import type { Form } from '#src/domain/report/form.ts';
import type { Instant, PlanId, UnitId } from '#src/domain/ids.ts';
import type { GroupTrouble } from '#src/domain/notice/notice.ts';
import type { ObligationDraft } from '#src/domain/obligation/obligation.ts';
import type { Organisation, Role, Succession, Unit } from '#src/domain/organisation/organisation.ts';
import type { UnitCounts } from '#src/domain/organisation/unit-history.ts';
import type { Plan } from '#src/domain/plan/plan.ts';
import type { BotKey } from './outbox.ts';

/** What an apply changed; nothing the second time. */
export interface Applied {
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
}

export interface PlanInForce {
  readonly revision: number;
  /** Null where it is not in force. */
  readonly plan: Plan | null;
  readonly obligations: readonly ObligationDraft[];
}

/** One unit, form (in its version) or plan of the seed, as the seed put it in force. */
export interface Seeded {
  readonly kind: 'unit' | 'form' | 'plan';
  /** Of a form with its version: `green-sunday/1`. */
  readonly id: string;
  readonly content: object;
}

export interface NewInvite {
  readonly code: string;
  readonly purpose: 'person' | 'group';
  readonly unitId: UnitId;
  readonly role: Role | null;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

/** Somebody applied the same plan in between. */
export class PlanOvertakenError extends Error {
  override readonly name = 'PlanOvertakenError';
}

/** Somebody applied another organisation file in between. */
export class OrganisationOvertakenError extends Error {
  override readonly name = 'OrganisationOvertakenError';
}

/** What belongs to units beside themselves, when they are applied. */
export interface OrganisationMore {
  /** Where they say what became of a unit, that is all that became of it. */
  readonly successions?: readonly Succession[];
  /** What the difference was shown for; another organisation by now throws OrganisationOvertakenError. */
  readonly seen?: Organisation;
  /** In whose mornings groups of units that end are told so; left out: when their next digest would come. */
  readonly zone?: string;
  /** When it is applied, to be written down; left out: it is not. */
  readonly now?: Instant;
}

/** What the person who runs the server does. */
export interface AdminStore {
  units(): Promise<readonly Unit[]>;
  /** Units and successions in force, of all times. */
  organisation(): Promise<Organisation>;
  /** Adds and changes units by id, in one transaction; one that is not named stays. */
  applyOrganisation(units: readonly Unit[], more?: OrganisationMore): Promise<Applied>;
  /** What these units did and were asked, each by itself; days in `zone`. */
  countsOfUnits(unitIds: readonly UnitId[], zone: string): Promise<readonly UnitCounts[]>;
  /** Forms in all their versions, the newest of each first. */
  forms(): Promise<readonly Form[]>;
  applyForms(forms: readonly Form[]): Promise<Applied>;
  /** What was seeded, as it was then. */
  seeded(): Promise<readonly Seeded[]>;
  keepSeeded(seeded: readonly Seeded[]): Promise<void>;
  /** Puts a plan in force: obligations are added and changed by key; those no longer asked are withdrawn, their reports stay. */
  applyPlan(
    plan: Plan,
    obligations: readonly ObligationDraft[],
    now: Instant,
    /** Revision that the difference was shown for; another one by now throws PlanOvertakenError. */
    seenRevision?: number,
  ): Promise<Applied>;
  /** The plan's revision and what it asks now; 0 and nothing where it is not in force. */
  planInForce(planId: PlanId): Promise<PlanInForce>;
  createInvite(invite: NewInvite): Promise<void>;
  /** Sets when the linked groups of a unit get their digest. Returns how many there are. */
  setDigestTime(unitId: UnitId, time: WeeklyTime, now: Instant, zone: string): Promise<number>;
  /** How many people and groups a bot has; what it may have its chat says. */
  roomOf(bot: BotKey): Promise<BotRoom>;
  doctor(now: Instant): Promise<DoctorFacts>;
}

/** People who have an account with a bot, and groups that are linked. */
export interface BotRoom {
  readonly people: number;
  readonly groups: number;
}

export interface BotFacts extends BotKey, BotRoom {
  /** What was used of the month that runs; null: nothing was counted. */
  readonly month:
    | (UsedMonth & {
        readonly spentUntil: Instant | null;
        /** At this pace; null: it lasts. */
        readonly usedUpAt: Instant | null;
      })
    | null;
}

/** What is not as it should be, and what one wants to see at a glance. */
export interface DoctorFacts {
  readonly databaseVersion: string;
  readonly migrations: number;
  readonly units: number;
  readonly people: number;
  /** Names of units below another without anybody who can report. */
  readonly unitsWithoutSecretary: readonly string[];
  /** Of every unit that has any, its people with a role in force. */
  readonly peopleOfUnits: readonly { readonly unit: string; readonly people: number }[];
  readonly obligations: number;
  /** Units that are no more, what they left undone and can still be late on (nobody is reminded of it), and people who belong to no other. */
  readonly endedUnits: { readonly units: number; readonly obligations: number; readonly people: number };
  readonly groups: readonly {
    readonly title: string;
    readonly unit: string;
    readonly state: string;
    /** Why it does not get what is meant for it as it should; null: it does. */
    readonly trouble: GroupTrouble | null;
    /** Its unit is no more. */
    readonly hasEnded: boolean;
    readonly nextDigestAt: string | null;
  }[];
  readonly accountsUnreachable: number;
  /** All that there are, by state; and of these those whose trouble is at most `latelyDays` old. */
  readonly messages: Readonly<Record<string, number>>;
  readonly messagesLately: Readonly<Record<string, number>>;
  readonly photos: Readonly<Record<string, number>>;
  /** Photos that were refused, by why: their senders were told. */
  readonly photosRefused: Readonly<Record<string, number>>;
  /** Photos that came lately and were given up: their senders were told. */
  readonly photosFailedLately: number;
  /** Photos whose bytes are still to be kept: how many, and the largest that is known. */
  readonly photosWaiting: { readonly count: number; readonly largestBytes: number };
  /** Pending photos that the platform did not hand out several times; it goes on. */
  readonly photosInTrouble: number;
  /** Units whose request to be let off no officer has answered for three days: meanwhile they are not reminded. */
  readonly unitsAwaitingAnswer: readonly string[];
  /** Reports that were sent, accepted and returned, by status. */
  readonly reports?: Readonly<Record<string, number>>;
  /** Units with a report that counts only once it is accepted, and that no officer has looked at for three days. */
  readonly unitsAwaitingReview: readonly string[];
  /** Obligations whose units have longer than the plan says, and that time is not over; left out: none was counted. */
  readonly extensions?: number;
  /** Requests of wards that nobody has decided, how many of these wait for the ward's answer, and when the oldest was made. */
  readonly requests: {
    readonly waiting: number;
    readonly askedBack: number;
    readonly oldestAt: string | null;
  };
  readonly notices: Readonly<Record<string, number>>;
  /** What happened longer ago is kept, and wants no attention any more. */
  readonly latelyDays: number;
  /** Who said lately that the bot does not work: how many times, and the newest, each with the code that was told. */
  /** Every bot that has people, groups or a month. */
  readonly bots: readonly BotFacts[];
  /** Messages of lately of which nobody knows whether they arrived, by who was meant, the newest first. */
  readonly unclear: readonly {
    readonly role: string;
    readonly unit: string;
    readonly count: number;
    readonly newest: string;
  }[];
  /** Reminders that were told to nobody, as few messages or none were left. */
  readonly heldBackLately: number;
  readonly complaintsLately: number;
  readonly complaints: readonly { readonly code: string; readonly unit: string; readonly at: string }[];
  /** Set aside lately, and before. */
  readonly setAsideLately: number;
  readonly setAsideBefore: number;
  /** The newest of those set aside lately. */
  readonly setAside: readonly {
    readonly kind: string;
    readonly subject: string;
    readonly error: string;
    readonly at: string;
  }[];
}
