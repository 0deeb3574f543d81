import type { AccountId, Instant } from '#src/domain/ids.ts';
import type { MenuKind } from '#src/flows/bot-profile.ts';

/** An account whose list of commands is not what its person's roles make it. */
export interface MenuToSet {
  readonly accountId: AccountId;
  /** Of the private chat with it. */
  readonly chatId: string;
  /** Null: that of everybody. */
  readonly menu: MenuKind | null;
}

/** Which commands each person finds in the list of their chat. */
export interface MenuStore {
  /** Some of those to be set with a bot, by the roles of this moment; not those that failed within the hour. */
  toSet(
    bot: { readonly platform: string; readonly bot: string },
    now: Instant,
  ): Promise<readonly MenuToSet[]>;
  isSet(menu: MenuToSet): Promise<void>;
  /** It is tried again after an hour. */
  hasFailed(menu: MenuToSet, now: Instant): Promise<void>;
}
