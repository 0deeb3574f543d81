const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The plain text of our HTML, for platforms without markup: tags go, a link keeps its address behind its words. */
export function stripHtml(html: string): string {
  return decodeEntities(
    html.replace(/<a href="([^"]*)">([\s\S]*?)<\/a>/g, (_, url: string, words: string) => (words === url ? words : `${words} (${url})`)).replace(/<\/?[a-z][^>]*>/g, ''),
  );
}

/** `&amp;` → `&`, for the entities that escapeHtml makes. */
export function decodeEntities(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');
}
