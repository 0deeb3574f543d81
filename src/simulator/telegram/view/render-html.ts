import { escapeHtml } from '#src/domain/text/html.ts';
import type { Entity } from '#src/simulator/telegram/wire.ts';

/** The text with its entities as HTML that is safe to put into a page; line breaks stay as they are. */
export function renderHtml(text: string, entities: readonly Entity[] = []): string {
  const marks = entities.flatMap((entity, index) => {
    const { open, close } = tagsOf(entity, text);
    const end = entity.offset + entity.length;
    return [
      { at: entity.offset, isOpen: true, order: -entity.length, index, html: open },
      { at: end, isOpen: false, order: entity.length, index: -index, html: close },
    ];
  });
  // At one place the inner ones close before others open; the longer opens first, the one opened last closes first.
  marks.sort(
    (a, b) => a.at - b.at || Number(a.isOpen) - Number(b.isOpen) || a.order - b.order || a.index - b.index,
  );
  let html = '';
  let done = 0;
  for (const mark of marks) {
    html += escapeHtml(text.slice(done, mark.at)) + mark.html;
    done = mark.at;
  }
  return html + escapeHtml(text.slice(done));
}

const plainTags: Readonly<Record<string, string>> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
};

function tagsOf(entity: Entity, text: string): { readonly open: string; readonly close: string } {
  const tag = plainTags[entity.type];
  if (tag) return { open: `<${tag}>`, close: `</${tag}>` };
  const words = text.slice(entity.offset, entity.offset + entity.length);
  switch (entity.type) {
    case 'text_link':
      return link(entity.url ?? '');
    case 'url':
      return link(/^https?:/i.test(words) ? words : `https://${words}`);
    case 'spoiler':
      return { open: '<span class="spoiler">', close: '</span>' };
    case 'expandable_blockquote':
      return { open: '<blockquote class="expandable">', close: '</blockquote>' };
    case 'bot_command':
    case 'mention':
    case 'hashtag':
      return { open: `<span class="${entity.type}">`, close: '</span>' };
    default:
      return { open: '', close: '' };
  }
}

function link(url: string): { readonly open: string; readonly close: string } {
  return { open: `<a href="${escapeHtml(url)}" rel="noreferrer" target="_blank">`, close: '</a>' };
}
