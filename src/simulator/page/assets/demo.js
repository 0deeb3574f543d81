import { element, post, problem, words } from './base.js';
import { createComposer } from './composer.js';
import { drawMessages } from './messages.js';

const phones = document.getElementById('phones');
const play = document.getElementById('play');
const drawn = new Map();
let clockAt = { now: Date.now(), seen: performance.now() };
let playing = false;

function drawPhone(phone) {
  let known = drawn.get(phone.id);
  if (!known) {
    known = buildPhone(phone);
    drawn.set(phone.id, known);
    phones.append(known.root);
  }
  known.update(phone);
}

function buildPhone(phone) {
  const root = element('section', 'phone');
  root.dataset.phone = phone.id;
  root.setAttribute('aria-label', `${phone.ownerName}, ${phone.caption}`);
  const caption = element('div', 'caption');
  caption.append(element('strong', '', phone.ownerName), element('span', '', phone.caption));
  const screen = element('div', 'screen');
  const head = element('div', 'head');
  const avatar = element(
    'div',
    `avatar ${phone.kind === 'private' ? 'bot' : 'group'}`,
    phone.kind === 'private' ? 'XK' : '👥',
  );
  const title = element('div', 'title');
  head.append(avatar, title);
  const list = element('div', 'messages');
  list.tabIndex = 0;
  const talk = element('div', 'talk');
  list.append(talk);
  const composer = createComposer(phone.id);
  screen.append(head, list, composer.root);
  root.append(caption, screen);
  const update = (view) => {
    title.replaceChildren(element('strong', '', view.title), element('span', '', subtitle(view)));
    drawMessages(talk, view);
    composer.update(view);
  };
  return { root, update };
}

function subtitle(view) {
  if (view.isTyping) return words.typing;
  return view.kind === 'private'
    ? words.bot
    : `${view.members.length} ${words.members}: ${view.members.join(', ')}`;
}

const clockFormat = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  weekday: 'long',
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

function drawClock() {
  const shown = clockFormat.format(clockAt.now + performance.now() - clockAt.seen);
  document.getElementById('now').textContent = shown.charAt(0).toUpperCase() + shown.slice(1);
}

for (const button of document.querySelectorAll('[data-clock]')) {
  button.addEventListener('click', () => post('/demo/clock', { to: button.dataset.clock }));
}

/** Time to look at each event: the year takes about a minute. */
const lookMs = 250;

/** Runs the year from event to event; the next one waits until the bot is through with the last. */
play.addEventListener('click', async () => {
  playing = !playing;
  play.textContent = playing ? words.pause : words.play;
  while (playing) {
    const { isOver, problem: failed } = await post('/demo/clock', { to: 'next-this-year' });
    if (isOver || failed) break;
    await new Promise((resolve) => setTimeout(resolve, lookMs));
  }
  playing = false;
  play.textContent = words.play;
});

const events = new EventSource('/demo/events');
events.addEventListener('message', ({ data }) => {
  const view = JSON.parse(data);
  clockAt = { now: view.now, seen: performance.now() };
  drawClock();
  view.phones.forEach(drawPhone);
  document.body.dataset.ready = 'yes';
});
events.addEventListener('error', () => {
  problem.textContent = words.lost;
  problem.hidden = false;
});
events.addEventListener('open', () => {
  problem.hidden = true;
});
setInterval(drawClock, 1000);
