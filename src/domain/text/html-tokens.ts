/** A tag, an entity (text of one character), or a run of text. */
export interface HtmlToken {
  readonly kind: 'tag' | 'text';
  readonly html: string;
}

const token = /<\/?[a-z][^<>]*>|&(?:amp|lt|gt|quot|#39);|[^<&]+|[<&]/g;

/** Our HTML in pieces. A `<` or `&` that begins neither tag nor entity stands for itself. */
export function tokensOf(html: string): readonly HtmlToken[] {
  return [...html.matchAll(token)].map(([part]) => ({ kind: isTag(part) ? 'tag' : 'text', html: part }));
}

function isTag(part: string): boolean {
  return part.length > 2 && part.startsWith('<') && part.endsWith('>');
}
