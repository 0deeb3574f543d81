import { button, element, post } from './base.js';
import { inWords, pageLanguage, say } from './language.js';
import { addMenu } from './message-menu.js';

const services = {
  migrated: '⬆️',
  renamed: '✏️',
  pinned: '📌',
  topic: '#',
  'topic-closed': '🔒',
  'topic-reopened': '🔓',
};

/** Draws a chat; only messages that are new or changed are made again. Who says something sees it, however far up they were. */
export function drawMessages(talk, view, composer) {
  const wanted = blocksOf(view, composer);
  const known = new Map([...talk.children].map((child) => [child.dataset.key, child]));
  const nodes = wanted.map(({ key, draw }) => {
    const node = known.get(key) ?? draw();
    node.dataset.key = key;
    return node;
  });
  const kept = new Set(nodes);
  const last = nodes.at(-1);
  const isOwnAndNew = last?.classList.contains('out') && last.parentElement !== talk;
  for (const child of known.values()) if (!kept.has(child)) child.remove();
  // What stays where it is is not touched: whoever listens hears only what is new.
  nodes.forEach((node, index) => {
    if (talk.children[index] !== node) talk.insertBefore(node, talk.children[index] ?? null);
  });
  if (isOwnAndNew) talk.parentElement.scrollTop = 0;
  letTabTo(
    talk,
    nodes.findLast((node) => node.querySelector('.keyboard')),
  );
}

/** The tab key goes to the newest buttons only; the arrows go to those further up. */
function letTabTo(talk, row) {
  if (talk.contains(document.activeElement)) return;
  for (const one of talk.querySelectorAll('.keys button')) one.tabIndex = row?.contains(one) ? 0 : -1;
}

/** Day lines, grey service lines, bubbles; an album is one bubble. */
function blocksOf(view, composer) {
  const blocks = [];
  const language = pageLanguage();
  const about = aboutOf(view);
  if (view.messages.length === 0 && about)
    blocks.push({ key: `about:${about}`, draw: () => element('div', 'about', about) });
  let day = '';
  for (let i = 0; i < view.messages.length; i++) {
    const message = view.messages[i];
    const today = inWords(message.at, { weekday: 'long', day: 'numeric', month: 'numeric' });
    if (today !== day)
      blocks.push({ key: `day:${today}:${message.id}`, draw: () => element('div', 'service', today) });
    day = today;
    const album = [message];
    while (message.albumId && view.messages[i + 1]?.albumId === message.albumId)
      album.push(view.messages[++i]);
    const key = album
      .map((one) => `${language}.${one.id}.${one.editedAt ?? ''}.${one.buttons.length}.${one.text.length}`)
      .join('|');
    blocks.push({ key, draw: () => (message.service ? service(message) : row(view, album, composer)) });
  }
  return blocks;
}

/** What an empty chat says: of the bot, or which code somebody sent. */
function aboutOf({ kind, description, invitation }) {
  if (kind !== 'private' || !invitation?.text) return description;
  return `${say('told-code')} ${invitation.text}`;
}

function service({ from, service: { kind, names, title } }) {
  const what = ['joined', 'left', 'created'].includes(kind) ? say(kind) : services[kind];
  const who = names?.join(', ') ?? from.name;
  return element('div', 'service', [who, what, title].filter(Boolean).join(' '));
}

function row(view, album, composer) {
  const [message] = album;
  const isOwn = message.from.id === view.ownerId;
  const root = element('div', `row ${isOwn ? 'out' : 'in'}`);
  const box = element('div', 'bubble');
  if (view.kind !== 'private' && !isOwn) box.append(element('div', 'name', message.from.name));
  const answered = view.messages.find(({ id }) => id === message.replyTo);
  if (answered) box.append(quote(answered));
  box.append(...contentsOf(view, album));
  // Of a bot's message no phone says that it was edited, and it stays where it was.
  const editedAt = message.from.isBot ? null : message.editedAt;
  const time = inWords(editedAt ?? message.at, { hour: '2-digit', minute: '2-digit' });
  box.append(element('div', 'time', `${editedAt ? `${say('edited')} ` : ''}${time}`));
  root.append(box);
  addMenu(root, box, {
    message: album.find((one) => one.text) ?? message,
    canEdit: isOwn && view.canEdit,
    composer,
  });
  if (message.buttons.length > 0) root.append(keyboard(view, message));
  return root;
}

function quote(message) {
  return element('div', 'quote', message.text.slice(0, 90) || say(message.photo ? 'album' : 'voice'));
}

function contentsOf(view, album) {
  const [message] = album;
  const pictures = album.filter((one) => one.photo || one.file?.mimeType.startsWith('image/'));
  const files = album.filter((one) => one.file && !pictures.includes(one));
  const said = album.find((one) => one.html);
  const parts = [];
  if (pictures.length > 0) parts.push(gallery(view, pictures));
  for (const { file } of files) parts.push(element('div', 'file', `📎 ${file.name}`));
  if (message.other) parts.push(otherThing(view, message));
  if (said) {
    const text = element('div', 'text');
    text.innerHTML = said.html;
    parts.push(text);
  }
  return parts;
}

function otherThing(view, { other, otherFileId, emoji }) {
  const path = fileOf(view, otherFileId ?? '');
  if (other === 'voice') {
    const sound = Object.assign(element('audio', 'voice'), {
      src: path,
      controls: true,
      preload: 'metadata',
    });
    sound.setAttribute('aria-label', say('voice'));
    return sound;
  }
  if (other === 'sticker')
    return Object.assign(element('img', 'sticker'), { src: path, alt: emoji ?? say('sticker') });
  return element('div', 'file', { contact: '👤', location: '📍' }[other]);
}

function gallery(view, pictures) {
  const grid = element('div', `gallery n${Math.min(pictures.length, 4)}`);
  for (const { photo, file } of pictures) {
    const src = fileOf(view, (photo ?? file).fileId);
    grid.append(Object.assign(element('img'), { src, alt: say('album'), loading: 'lazy' }));
  }
  return grid;
}

function fileOf({ id }, fileId) {
  return `/demo/phones/${id}/files/${encodeURIComponent(fileId)}`;
}

function keyboard(view, message) {
  const box = element('div', 'keyboard');
  for (const keys of message.buttons) {
    const line = element('div', 'keys');
    for (const { label, data, url } of keys)
      line.append(
        button('', label, ({ currentTarget }) =>
          url ? window.open(url, '_blank', 'noopener') : press(currentTarget, view, message, data),
        ),
      );
    box.append(line);
  }
  return box;
}

async function press(key, view, message, data) {
  key.classList.add('pressed');
  await post(`/demo/phones/${view.id}`, { kind: 'press', messageId: message.id, data });
  key.classList.remove('pressed');
}
