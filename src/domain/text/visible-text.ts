import { tokensOf } from './html-tokens.ts';
import { decodeEntities } from './strip-html.ts';

/** What is seen of our HTML on a platform with markup; its length is what such platforms count against their limits. */
export function visibleText(html: string): string {
  return tokensOf(html)
    .filter(({ kind }) => kind === 'text')
    .map((token) => decodeEntities(token.html))
    .join('');
}

/** UTF-16 units of our HTML once its markup is taken out. */
export function visibleLength(html: string): number {
  return visibleText(html).length;
}
