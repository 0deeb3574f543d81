import { button, element, iconButton, label } from './base.js';
import { say } from './language.js';

let open = null;

/**
 * A small menu on a message: reply, and for one's own also edit where that can be done. It opens by its button, by the right mouse button or a long
 * press, and by the arrow keys, which go from message to message.
 */
export function addMenu(row, bubble, { message, canEdit, composer }) {
  const opener = iconButton('dots', 'more');
  label(opener, say(canEdit ? 'actions' : 'reply'));
  opener.setAttribute('aria-expanded', 'false');
  opener.tabIndex = -1;
  const choices = [button('', say('reply'), () => choose(() => composer.reply(message)))];
  if (canEdit && message.text)
    choices.push(button('', say('edit'), () => choose(() => composer.edit(message))));
  const menu = element('div', 'menu');
  menu.hidden = true;
  menu.append(...choices);
  bubble.append(opener, menu);
  const choose = (act) => {
    close();
    act();
  };
  const show = () => {
    close();
    open = { menu, opener };
    menu.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
    choices[0].focus();
  };
  opener.addEventListener('click', () => (menu.hidden ? show() : close()));
  bubble.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    show();
  });
}

function close() {
  if (!open) return;
  open.menu.hidden = true;
  open.opener.setAttribute('aria-expanded', 'false');
  open = null;
}

document.addEventListener('pointerdown', ({ target }) => {
  if (open && !open.menu.contains(target) && !open.opener.contains(target)) close();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && open) {
    const { opener } = open;
    close();
    opener.focus();
  }
  if (event.key === 'ArrowUp' || event.key === 'ArrowDown') moveBetween(event);
});

/** From one message's menu to the next; its buttons can be tabbed to from there. */
function moveBetween(event) {
  const list = event.target.closest?.('.messages');
  if (!list) return;
  const openers = [...list.querySelectorAll('.more')];
  const row = event.target.closest('.row');
  const at = row ? openers.findIndex((one) => row.contains(one)) : openers.length;
  const next = openers[at + (event.key === 'ArrowUp' ? -1 : 1)];
  if (!next) return;
  event.preventDefault();
  for (const one of list.querySelectorAll('.keys button'))
    one.tabIndex = next.closest('.row').contains(one) ? 0 : -1;
  next.focus();
}
