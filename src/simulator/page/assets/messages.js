import { element, post, words } from './base.js';

const timeFormat = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
});
const dayFormat = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  weekday: 'long',
  day: 'numeric',
  month: 'numeric',
});

/** Draws a chat; only messages that are new or changed are made again. Who says something sees it, however far up they were. */
export function drawMessages(talk, view) {
  const wanted = blocksOf(view);
  const known = new Map([...talk.children].map((child) => [child.dataset.key, child]));
  const nodes = wanted.map(({ key, draw }) => {
    const node = known.get(key) ?? draw();
    node.dataset.key = key;
    return node;
  });
  const isSame =
    nodes.length === talk.children.length && nodes.every((node, index) => node === talk.children[index]);
  if (isSame) return;
  const last = nodes.at(-1);
  const isOwnAndNew = last?.classList.contains('out') && last.parentElement !== talk;
  talk.replaceChildren(...nodes);
  if (isOwnAndNew) talk.parentElement.scrollTop = 0;
}

/** Day lines, grey service lines, bubbles; an album is one bubble. */
function blocksOf(view) {
  const blocks = [];
  if (view.messages.length === 0 && view.description) {
    blocks.push({ key: `about:${view.description}`, draw: () => element('div', 'about', view.description) });
  }
  let day = '';
  for (let i = 0; i < view.messages.length; i++) {
    const message = view.messages[i];
    const today = dayFormat.format(message.at);
    if (today !== day)
      blocks.push({ key: `day:${today}:${message.id}`, draw: () => element('div', 'service', today) });
    day = today;
    const album = [message];
    while (message.albumId && view.messages[i + 1]?.albumId === message.albumId)
      album.push(view.messages[++i]);
    const key = album
      .map((one) => `${one.id}.${one.editedAt ?? ''}.${one.buttons.length}.${one.text.length}`)
      .join('|');
    blocks.push({ key, draw: () => (message.service ? service(message) : bubble(view, album)) });
  }
  return blocks;
}

function service(message) {
  const names = message.service.names?.join(', ') ?? message.service.title ?? '';
  return element(
    'div',
    'service',
    `${message.from.name} · ${{ joined: '➕', left: '➖', created: '👥', migrated: '⬆️', renamed: '✏️', pinned: '📌', topic: '#', 'topic-closed': '🔒', 'topic-reopened': '🔓' }[message.service.kind]} ${names}`,
  );
}

function bubble(view, album) {
  const [message] = album;
  const row = element('div', `row ${message.from.id === view.ownerId ? 'out' : 'in'}`);
  const box = element('div', 'bubble');
  if (view.kind !== 'private' && message.from.id !== view.ownerId)
    box.append(element('div', 'name', message.from.name));
  const pictures = album.filter((one) => one.photo || one.file?.mimeType.startsWith('image/'));
  if (pictures.length > 0) box.append(gallery(pictures));
  for (const one of album)
    if (one.file && !pictures.includes(one)) box.append(element('div', 'file', `📎 ${one.file.name}`));
  if (message.other)
    box.append(
      element('div', 'file', { voice: '🎤', sticker: '🌟', contact: '👤', location: '📍' }[message.other]),
    );
  const said = album.find((one) => one.html);
  if (said) {
    const text = element('div', 'text');
    text.innerHTML = said.html;
    box.append(text);
  }
  box.append(
    element(
      'div',
      'time',
      `${message.editedAt ? `${words.edited} ` : ''}${timeFormat.format(message.editedAt ?? message.at)}`,
    ),
  );
  row.append(box);
  if (message.buttons.length > 0) row.append(keyboard(view, message));
  return row;
}

function gallery(pictures) {
  const grid = element('div', `gallery n${Math.min(pictures.length, 4)}`);
  for (const { photo, file } of pictures) {
    const picture = document.createElement('img');
    picture.src = `/demo/files/${encodeURIComponent((photo ?? file).fileId)}`;
    picture.alt = words.album;
    picture.loading = 'lazy';
    grid.append(picture);
  }
  return grid;
}

function keyboard(view, message) {
  const box = element('div', 'keyboard');
  for (const row of message.buttons) {
    const line = element('div', 'keys');
    for (const { label, data, url } of row) {
      const button = element('button', '', label);
      button.type = 'button';
      button.addEventListener('click', () =>
        url ? window.open(url, '_blank', 'noopener') : press(button, view, message, data),
      );
      line.append(button);
    }
    box.append(line);
  }
  return box;
}

async function press(button, view, message, data) {
  button.classList.add('pressed');
  await post(`/demo/phones/${view.id}`, { kind: 'press', messageId: message.id, data });
  button.classList.remove('pressed');
}
