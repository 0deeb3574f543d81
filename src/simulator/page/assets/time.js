import { post } from './base.js';
import { inWords, onLanguage, say } from './language.js';

const now = document.getElementById('now');
const status = document.getElementById('status');
const play = document.getElementById('play');
const moves = [...document.querySelectorAll('[data-move]')];
/** Time to look at each message while the year runs. */
const lookMs = 100;

let clock = { at: Date.now(), seen: performance.now() };
let phones = [];
let isOver = false;
let going = false;
let isPaused = false;
/** Why it stands still: the phones that were told something, or the name of the words. */
let stopped = null;

/** Shows the time of a view, and whether the year is over. */
export function drawTime(view) {
  clock = { at: view.now, seen: performance.now() };
  phones = view.phones;
  isOver = view.isOver;
  drawClock();
  drawControls();
}

function drawClock() {
  const shown = inWords(clock.at + performance.now() - clock.seen, {
    weekday: 'long',
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  const words = shown.charAt(0).toUpperCase() + shown.slice(1);
  if (now.textContent !== words) now.textContent = words;
}

function drawControls() {
  for (const move of moves) move.disabled = going || isOver;
  play.disabled = isOver && !going;
  play.textContent = going ? say('pause') : say('play');
  const words = statusWords();
  if (status.textContent !== words) status.textContent = words;
  status.dataset.state = isOver ? 'over' : going ? 'going' : stopped ? 'stopped' : '';
}

function statusWords() {
  if (isOver) return say(phones.some(isLinked) ? 'over' : 'over-unlinked');
  if (going) return say('going');
  if (!stopped) return say('intro');
  if (stopped === 'there') return say('arrived');
  const names = stopped
    .map((id) => phones.find((phone) => phone.id === id))
    .map((phone) => (phone?.kind === 'private' ? phone.ownerName : phone?.title));
  return `${say('stopped-at')} ${names.join(', ')}`;
}

/** Whether its group gets the digest, as far as the page knows: the link was used. */
const isLinked = ({ kind, invitation }) => kind === 'group' && invitation === null;

/** Goes on, a message or a moment at a time, until `isEnough` of what came. */
async function go(first, isEnough) {
  going = true;
  isPaused = false;
  stopped = null;
  markTold([]);
  drawControls();
  let next = first;
  for (;;) {
    const moved = await post('/demo/clock', next);
    stopped = moved.kind === 'told' ? moved.phones : moved.kind === 'there' ? 'there' : null;
    if (moved.problem || moved.kind === 'over' || isPaused || isEnough(moved)) break;
    if (moved.kind === 'told') await new Promise((resolve) => setTimeout(resolve, lookMs));
    next = { until: moved.until };
  }
  going = false;
  drawControls();
  if (Array.isArray(stopped)) markTold(stopped);
}

function markTold(ids) {
  for (const root of document.querySelectorAll('[data-phone]'))
    root.classList.toggle('told', ids.includes(root.dataset.phone));
  if (ids.length > 0) document.dispatchEvent(new CustomEvent('told', { detail: ids }));
}

for (const move of moves)
  move.addEventListener('click', () => go({ to: move.dataset.move }, ({ kind }) => kind !== 'on-the-way'));
play.addEventListener('click', () => {
  if (going) isPaused = true;
  else void go({ to: 'next' }, () => false);
});
setInterval(drawClock, 1000);
onLanguage(() => {
  drawClock();
  drawControls();
});
