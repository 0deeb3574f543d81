import { stripHtml } from './strip-html.ts';

/**
 * A card for a platform without buttons: its text, then its choices. Where only a choice answers, they are numbered;
 * beside free text they are words to type, under `orType` ('Hoặc gõ:').
 */
export function plainCard(html: string, labels: readonly string[], choosing: boolean, orType: string): string {
  const text = stripHtml(html);
  if (labels.length === 0) return text;
  if (choosing) return `${text}\n\n${labels.map((label, index) => `${index + 1}. ${label}`).join('\n')}`;
  return `${text}\n\n${orType} ${labels.map((label) => wordOf(label)).join(' · ')}`;
}

/** A label as one types it: without its emoji, in small letters. */
function wordOf(label: string): string {
  return label.replace(/\p{Extended_Pictographic}\uFE0F?/gu, '').trim().toLocaleLowerCase('vi');
}
