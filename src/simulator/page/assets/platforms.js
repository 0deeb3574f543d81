import { onLanguage, say } from './language.js';

const box = document.getElementById('platforms');
const choices = [...box.querySelectorAll('button')];
/** By the id of a phone: its platform, what came to it last, and what of that was to be seen. */
const known = new Map();
/** So many pixels show all phones beside each other. */
const wide = matchMedia('(min-width: 1600px)');
let chosen = null;

/** Where there are two platforms, all phones are seen together or those of one; it tells whether something new came to the other. */
export function drawPlatforms(phones) {
  for (const { id, platform, messages } of phones) {
    const newest = messages.at(-1)?.id ?? '';
    const one = known.get(id) ?? { platform, seen: newest };
    known.set(id, { ...one, newest });
  }
  const names = [...new Set(phones.map(({ platform }) => platform))];
  if (chosen === null && names.length > 0)
    choosePlatform(names.length === 1 ? names[0] : wide.matches ? 'all' : names[0]);
  box.hidden = names.length < 2;
  draw();
}

/** `all`, or the name of one. */
export function choosePlatform(name) {
  chosen = name;
  document.body.dataset.platform = name;
  draw();
  document.dispatchEvent(new CustomEvent('platform'));
}

/** Whether phones of that platform are to be seen. */
export function isChosen(platform) {
  return chosen === 'all' || chosen === platform;
}

function draw() {
  for (const one of known.values()) if (isChosen(one.platform)) one.seen = one.newest;
  for (const root of choices) {
    const isUnread = [...known.values()].some(
      ({ platform, seen, newest }) => platform === root.dataset.choice && seen !== newest,
    );
    root.setAttribute('aria-pressed', String(root.dataset.choice === chosen));
    root.classList.toggle('has-unread', isUnread);
    root.querySelector('.unread').textContent = isUnread ? `, ${say('unread')}` : '';
  }
}

for (const root of choices) root.addEventListener('click', () => choosePlatform(root.dataset.choice));
onLanguage(draw);
