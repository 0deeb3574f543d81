/**
 * The first `limit` UTF-16 units of a plain text at most, never half a character or emoji; an ellipsis, which counts,
 * shows that something is missing.
 */
export function clipText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  if (limit < 1) return '';
  let clipped = '';
  for (const { segment } of new Intl.Segmenter('vi').segment(text.slice(0, limit + 1))) {
    if (clipped.length + segment.length > limit - 1) break;
    clipped += segment;
  }
  return `${clipped}…`;
}
