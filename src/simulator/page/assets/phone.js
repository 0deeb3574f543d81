import { element } from './base.js';
import { createComposer } from './composer.js';
import { pageLanguage, say } from './language.js';
import { drawMessages } from './messages.js';

/** Names that are the same in every language. */
export const platformNames = { telegram: 'Telegram', zalo: 'Zalo' };

/** A phone: whose it is, the chat on it, and where one writes. */
export function buildPhone(phone) {
  const root = element('section', 'phone');
  root.dataset.phone = phone.id;
  root.dataset.platform = phone.platform;
  const caption = element('div', 'caption');
  const role = element('span');
  const badge = element('b', 'badge', platformNames[phone.platform]);
  caption.append(element('h2', '', phone.ownerName), badge, role);
  const screen = element('div', 'screen');
  const head = element('div', 'head');
  const avatar = element(
    'div',
    `avatar ${phone.kind === 'private' ? 'bot' : 'group'}`,
    phone.kind === 'private' ? 'XK' : 'QĐ',
  );
  avatar.setAttribute('aria-hidden', 'true');
  const title = element('div', 'title');
  head.append(avatar, title);
  const list = element('div', 'messages');
  list.tabIndex = 0;
  list.setAttribute('role', 'log');
  list.setAttribute('aria-live', 'polite');
  const talk = element('div', 'talk');
  list.append(talk);
  const composer = createComposer(phone.id);
  screen.append(head, list, composer.root);
  root.append(caption, screen);
  const update = (view) => {
    role.textContent = view.caption[pageLanguage()];
    root.setAttribute('aria-label', `${view.ownerName}, ${role.textContent}, ${badge.textContent}`);
    list.setAttribute('aria-label', `${say('chat-with')} ${view.ownerName}`);
    title.replaceChildren(element('strong', '', view.title), element('span', '', subtitle(view)));
    drawMessages(talk, view, composer);
    composer.update(view);
  };
  return { root, update };
}

function subtitle(view) {
  if (view.isTyping) return say('typing');
  return view.kind === 'private'
    ? say('bot')
    : `${view.members.length} ${say('members')}: ${view.members.join(', ')}`;
}
