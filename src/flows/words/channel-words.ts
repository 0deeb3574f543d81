import { type Phrase, phrase } from '#src/domain/words.ts';

interface Channel {
  readonly platform: string;
  readonly isReachable: boolean;
}

/** 'Zalo', or that nothing gets through there. */
export function channelWords({ platform, isReachable }: Channel): Phrase {
  const name = phrase('platform-name', { platform });
  return isReachable ? name : phrase('ward-channel-blocked', { platform: name });
}
