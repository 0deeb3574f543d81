import { button, element } from './base.js';
import { onLanguage, say } from './language.js';
import { choosePlatform, isChosen } from './platforms.js';

const tabs = document.getElementById('tabs');
const known = new Map();
let shown = null;

/** On a small screen one phone is shown at a time; its tab tells whether something new came to it. */
export function drawTabs(phones) {
  for (const phone of phones) {
    const tab = known.get(phone.id) ?? addTab(phone);
    tab.newest = newestOf(phone);
    if (phone.id === shown) tab.seen = tab.newest;
    drawUnread(tab);
  }
  if (shown === null && phones[0]) show(phones[0].id);
}

function newestOf({ messages }) {
  return messages.at(-1)?.id ?? '';
}

function addTab(phone) {
  const root = button('tab', undefined, () => show(phone.id));
  root.dataset.platform = phone.platform;
  const dot = element('span', 'dot');
  const words = element('span', 'unread');
  const name = element('span');
  root.append(name, dot, words);
  const newest = newestOf(phone);
  const tab = { phone, root, name, words, seen: newest, newest };
  known.set(phone.id, tab);
  tabs.append(root);
  return tab;
}

function drawUnread({ phone, root, name, words, seen, newest }) {
  name.textContent = phone.kind === 'private' ? phone.ownerName.split(' ').at(-1) : say('group');
  const isUnread = newest !== seen;
  root.classList.toggle('has-unread', isUnread);
  words.textContent = isUnread ? `, ${say('unread')}` : '';
}

function show(id) {
  shown = id;
  document.body.dataset.shown = id;
  for (const [one, tab] of known) {
    tab.root.setAttribute('aria-pressed', String(one === id));
    if (one === id) tab.seen = tab.newest;
    drawUnread(tab);
  }
  for (const root of document.querySelectorAll('[data-phone]'))
    root.classList.toggle('shown', root.dataset.phone === id);
}

// What time stopped at is to be seen.
document.addEventListener('told', ({ detail }) => {
  const told = detail.map((id) => known.get(id).phone);
  if (!told.some(({ platform }) => isChosen(platform))) choosePlatform(told[0].platform);
  if (!detail.includes(shown)) show(told.find(({ platform }) => isChosen(platform)).id);
});
document.addEventListener('platform', () => {
  const phones = [...known.values()].map(({ phone }) => phone);
  const isSeen = phones.some(({ id, platform }) => id === shown && isChosen(platform));
  const first = phones.find(({ platform }) => isChosen(platform));
  if (!isSeen && first) show(first.id);
});
onLanguage(() => known.forEach(drawUnread));
