import type { Config } from '#src/config/read-config.ts';

/** Settings this release knows but cannot serve: refused, so that nobody believes photos are on S3 or people on Zalo are heard. */
export function notYetServed({ s3, zalo }: Pick<Config, 's3' | 'zalo'>): readonly string[] {
  return [
    ...(s3 ? ['S3_* is set, but this release keeps files in DATA_DIR only: unset S3_*.'] : []),
    ...(zalo ? ['ZALO_BOT_TOKEN is set, but this release speaks Telegram only: unset ZALO_*.'] : []),
  ];
}
