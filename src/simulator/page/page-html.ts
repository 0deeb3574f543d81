import { html } from 'hono/html';
import type { PageLanguage, PageWords } from './page-words.ts';

/** The page's frame in Vietnamese; assets/ draws the phones from the events, and puts the words in the visitor's language. */
export function pageHtml(words: Readonly<Record<PageLanguage, PageWords>>) {
  const say = (name: keyof PageWords) => html`<span data-word="${name}">${words.vi[name]}</span>`;
  const choice = (name: string, said: unknown) =>
    html`<button type="button" data-choice="${name}" aria-pressed="false">
      ${said}<span class="dot"></span><span class="unread"></span>
    </button>`;
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${words.vi.title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/demo/assets/page.css" />
        <link rel="stylesheet" href="/demo/assets/phone.css" />
        <link rel="stylesheet" href="/demo/assets/messages.css" />
        <link rel="stylesheet" href="/demo/assets/platforms.css" />
      </head>
      <body>
        <header class="bar">
          <div class="about-demo">
            <h1>${say('title')}</h1>
            <p id="status" role="status"></p>
          </div>
          <div class="language" role="group" data-label="language">
            <button type="button" data-language="vi" lang="vi" aria-pressed="true">Tiếng Việt</button>
            <button type="button" data-language="en" lang="en" aria-pressed="false">English</button>
          </div>
          <div class="clock" role="group" data-label="clock">
            <time id="now"></time>
            <button type="button" data-move="hour">${say('hour')}</button>
            <button type="button" data-move="day">${say('day')}</button>
            <button type="button" data-move="next">${say('next')}</button>
            <button type="button" id="play" class="primary"></button>
          </div>
          <div id="platforms" class="platforms" role="group" data-label="platforms" hidden>
            ${choice('telegram', html`<span>Telegram</span>`)} ${choice('zalo', html`<span>Zalo</span>`)}
            ${choice('all', say('both'))}
          </div>
        </header>
        <nav id="tabs" data-label="phones"></nav>
        <main id="phones"></main>
        <p id="problem" role="alert" hidden></p>
        <script type="application/json" id="words">
          ${html([JSON.stringify(words).replaceAll('<', '\\u003c')] as never)}
        </script>
        <script type="module" src="/demo/assets/demo.js"></script>
      </body>
    </html>`;
}
