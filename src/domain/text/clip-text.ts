/** The first `limit` UTF-16 units of a text at most, never half a character; an ellipsis shows that something is missing. */
export function clipText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let clipped = '';
  for (const { segment } of new Intl.Segmenter('vi').segment(text)) {
    if (clipped.length + segment.length > limit - 1) break;
    clipped += segment;
  }
  return `${clipped}…`;
}
