/** A tag, an entity (text of one character), or a run of text. */
export interface HtmlToken {
  readonly kind: 'tag' | 'text';
  readonly html: string;
}

const piece = /<\/?[a-z][^<>]*>|&(?:amp|lt|gt|quot|#39);|[^<&]+|[<&]/g;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Our HTML in pieces. A `<` or `&` that begins neither tag nor entity stands for itself. */
export function tokensOf(html: string): readonly HtmlToken[] {
  return [...html.matchAll(piece)].map(([part]) => ({ kind: isTag(part) ? 'tag' : 'text', html: part }));
}

/** Text that stands for itself in HTML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

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

function isTag(part: string): boolean {
  return part.length > 2 && part.startsWith('<') && part.endsWith('>');
}

function addressOf(tag: string): string {
  return decodeEntities(/href="([^"]*)"/.exec(tag)?.[1] ?? '');
}

/** `&amp;` → `&`, for the entities that escapeHtml makes. */
function decodeEntities(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');
}
