import { availableParallelism } from 'node:os';
import type { Update } from 'grammy/types';
import type { Screens } from './screens.ts';

/** One way to hold the conversation. All take the same raw updates, and show what they say on `screens`. */
export interface Contestant {
  readonly name: 'ours' | 'floor' | 'peer';
  readonly screens: Screens;
  /** Resolves when the update is taken for good: committed, or whatever comes closest to it. */
  take(update: Update): Promise<void>;
  /** The moment after an album in which no more photos came; whoever answered each photo by itself does nothing. */
  photosComplete(chatId: number): Promise<void>;
  /** Resolves when nothing is left to do. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** The same for all: two for each core, as the bot itself takes. */
export const connections = 2 * availableParallelism();

export const botInfo = {
  id: 7_100_000,
  is_bot: true as const,
  first_name: 'Xung Kích',
  username: 'XungKichBot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
  supports_join_request_queries: false,
};
