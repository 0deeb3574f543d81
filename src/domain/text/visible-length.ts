import { tokensOf } from './html-tokens.ts';
import { decodeEntities } from './strip-html.ts';

/** UTF-16 units of our HTML once its markup is taken out: what platforms count against their limits. */
export function visibleLength(html: string): number {
  return tokensOf(html).reduce(
    (sum, { kind, html: part }) => sum + (kind === 'tag' ? 0 : decodeEntities(part).length),
    0,
  );
}
