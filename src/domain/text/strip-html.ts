import { tokensOf } from './html-tokens.ts';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The plain text of our HTML, for platforms without markup: tags go, a link keeps its address behind its words: `t (u)`. */
export function stripHtml(html: string): string {
  let text = '';
  let link: { readonly address: string; readonly from: number } | undefined;
  for (const token of tokensOf(html)) {
    if (token.kind === 'text') text += decodeEntities(token.html);
    else if (token.html.startsWith('<a ')) link = { address: addressOf(token.html), from: text.length };
    else if (token.html === '</a>' && link) {
      if (link.address !== '' && text.slice(link.from) !== link.address) text += ` (${link.address})`;
      link = undefined;
    }
  }
  return text;
}

function addressOf(tag: string): string {
  return decodeEntities(/href="([^"]*)"/.exec(tag)?.[1] ?? '');
}

/** `&amp;` → `&`, for the entities that escapeHtml makes. */
export function decodeEntities(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');
}
