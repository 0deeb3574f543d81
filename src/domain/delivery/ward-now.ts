import type { PersonId, UnitId } from '#src/domain/ids.ts';
import type { UnitKind } from '#src/domain/organisation/organisation.ts';
import type { WardFacts, WardSecretary } from './ward-trouble.ts';

/** Somebody who reports for a ward, and where they are on which platforms. */
export interface SecretaryNow extends WardSecretary {
  readonly personId: PersonId;
  readonly name: string;
  readonly channels: readonly { readonly platform: string; readonly isReachable: boolean }[];
}

/** A ward with its people, as far as one has to know to get hold of them. */
export interface WardNow extends WardFacts {
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly unitKind: UnitKind;
  readonly secretaries: readonly SecretaryNow[];
}
