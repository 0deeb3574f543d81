import { html } from 'hono/html';

/** Words of the page by key, in the visitor's language. */
export type PageWords = Readonly<
  Record<
    | 'title'
    | 'intro'
    | 'hour'
    | 'day'
    | 'next'
    | 'play'
    | 'pause'
    | 'over'
    | 'message'
    | 'send'
    | 'attach'
    | 'pick'
    | 'samples'
    | 'asFiles'
    | 'openInvite'
    | 'invited'
    | 'addBot'
    | 'commands'
    | 'bot'
    | 'members'
    | 'typing'
    | 'edited'
    | 'album'
    | 'lost',
    string
  >
>;

/** The page's frame; phones are drawn by assets/demo.js from the events. */
export function pageHtml(words: PageWords) {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${words.title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/demo/assets/demo.css" />
      </head>
      <body>
        <header class="bar">
          <h1>${words.title}</h1>
          <p class="intro">${words.intro}</p>
          <div class="clock" role="group">
            <time id="now" aria-live="off"></time>
            <button type="button" data-clock="hour">${words.hour}</button>
            <button type="button" data-clock="day">${words.day}</button>
            <button type="button" data-clock="next" class="primary">${words.next}</button>
            <button type="button" id="play">${words.play}</button>
          </div>
        </header>
        <main id="phones"></main>
        <p id="problem" role="alert" hidden></p>
        <script type="application/json" id="words">
          ${html([JSON.stringify(words).replaceAll('<', '\\u003c')] as never)}
        </script>
        <script type="module" src="/demo/assets/demo.js"></script>
      </body>
    </html>`;
}
