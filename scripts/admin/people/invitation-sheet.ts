import { toString as drawQr } from 'qrcode';
import { escapeHtml } from '#src/domain/text/html.ts';

/** One invitation, as it is printed: for whom, its code, and the ways in, each with a picture. */
export interface PrintedInvitation {
  readonly title: string;
  readonly code: string;
  readonly goodUntil: string;
  readonly ways: readonly { readonly name: string; readonly text: string }[];
}

const style = `
  body { font: 12pt/1.5 'Be Vietnam Pro', 'Segoe UI', Arial, sans-serif; color: #111; margin: 12mm; }
  article { border: 1px dashed #555; border-radius: 4mm; padding: 6mm; margin: 0 0 6mm; break-inside: avoid; }
  h2 { font-size: 15pt; margin: 0 0 2mm; }
  .ways { display: flex; gap: 8mm; flex-wrap: wrap; }
  .way { width: 70mm; overflow-wrap: anywhere; }
  .way svg { width: 45mm; height: 45mm; display: block; }
  .code { font-size: 20pt; letter-spacing: 1mm; font-weight: 700; }
`;

/** All invitations as one page of HTML that needs nothing else: pictures stand in it as drawings. */
export async function invitationSheet(
  language: string,
  title: string,
  invitations: readonly PrintedInvitation[],
): Promise<string> {
  const articles: string[] = [];
  for (const one of invitations) articles.push(await articleOf(one));
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${style}</style></head>
<body>
${articles.join('\n')}
</body>
</html>
`;
}

async function articleOf({ title, code, goodUntil, ways }: PrintedInvitation): Promise<string> {
  const drawn: string[] = [];
  for (const { name, text } of ways) {
    const picture = await drawQr(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 1 });
    drawn.push(`<div class="way"><b>${escapeHtml(name)}</b>${picture}<p>${escapeHtml(text)}</p></div>`);
  }
  return `<article>
<h2>${escapeHtml(title)}</h2>
<p class="code">${escapeHtml(code)}</p>
<p>${escapeHtml(goodUntil)}</p>
<div class="ways">${drawn.join('')}</div>
</article>`;
}
