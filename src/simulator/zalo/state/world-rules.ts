/** What Zalo's documents leave open, or what was seen one way here and another way there. */
export interface WorldRules {
  /** Body of a webhook: seen flat, documented wrapped in `{ ok, result }`. */
  readonly bodyShape: 'flat' | 'wrapped';
  /** Name of the field that holds where a photo is. */
  readonly photoField: 'photo_url' | 'photo';
  /** Whether getMe tells the name that people mention; documented without. */
  readonly tellsDisplayName: boolean;
  /** HTTP status of a refusal: 200, or the error's own code. A token, a method, an idle poll always have their own. */
  readonly refusalStatus: 'ok' | 'own';
  /** Whether what was sent while nobody polled and no webhook was set is handed out later. */
  readonly replaysUnpolled: boolean;
  /** Real time after the end of a poll in which the bot still counts as polling: a loop between two polls. */
  readonly pollGapMs: number;
  /** What setWebhook sends to the address: nothing, an empty ping, or one that must be answered 2xx. */
  readonly verification: 'none' | 'ping' | 'strict-ping';
  /** Whether a bot may send photos that lie on this machine, `http://127.0.0.1:…`. */
  readonly allowsLocalPhotos: boolean;
  /** How long a photo may take to be fetched. */
  readonly photoTimeoutMs: number;
  /** How long the CDN keeps a photo, by the world's clock. */
  readonly photoLifeMs: number;
  readonly botsPerAccount: number;
  readonly usersPerBot: number;
  /** What becomes of whoever comes when a bot's users are complete: what they write never arrives, or it does and no answer is taken. */
  readonly beyondUsers: 'unheard' | 'unanswered';
  readonly groupsPerBot: number;
  readonly messagesPerMonth: number;
  /** Whether messages of people count against the month too. */
  readonly countsInbound: boolean;
}

/** The strictest reading of each that a loop of polls survives. */
export const strictRules: WorldRules = {
  bodyShape: 'flat',
  photoField: 'photo_url',
  tellsDisplayName: true,
  refusalStatus: 'ok',
  replaysUnpolled: false,
  pollGapMs: 5000,
  verification: 'ping',
  allowsLocalPhotos: false,
  photoTimeoutMs: 150_000,
  photoLifeMs: 86_400_000,
  botsPerAccount: 3,
  usersPerBot: 50,
  beyondUsers: 'unheard',
  groupsPerBot: 3,
  messagesPerMonth: 3000,
  countsInbound: false,
};
