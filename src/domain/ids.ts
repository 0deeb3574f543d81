declare const brand: unique symbol;

/** A string or number that cannot be mistaken for another of the same shape. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

export type UnitId = Brand<string, 'UnitId'>;
export type PersonId = Brand<string, 'PersonId'>;
export type AccountId = Brand<string, 'AccountId'>;
export type GroupId = Brand<string, 'GroupId'>;
export type MembershipId = Brand<string, 'MembershipId'>;
export type PlanId = Brand<string, 'PlanId'>;
export type ObligationId = Brand<string, 'ObligationId'>;
export type ReportId = Brand<string, 'ReportId'>;
export type PhotoId = Brand<string, 'PhotoId'>;
export type NoticeId = Brand<string, 'NoticeId'>;

/** A calendar day, `2024-03-17`. Never an instant; two of them compare as strings. */
export type LocalDate = Brand<string, 'LocalDate'>;

/** An instant in UTC, in milliseconds since 1970. Plain JSON, so it can live in a session. */
export type Instant = Brand<number, 'Instant'>;
