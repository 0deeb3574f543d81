import { element, post, words } from './base.js';

const samples = ['sample-1.jpg', 'sample-2.jpg', 'sample-3.jpg', 'sample-4.jpg'];

/** The lower edge of a phone: invite, commands, paper clip, text, send. */
export function createComposer(phoneId) {
  const root = element('form', 'composer');
  const path = `/demo/phones/${phoneId}`;
  const offer = element('button', 'offer');
  offer.type = 'button';
  offer.hidden = true;
  const sheet = element('div', 'sheet');
  sheet.hidden = true;
  const line = element('div', 'line');
  const menu = iconButton('☰', words.commands);
  const clip = iconButton('📎', words.attach);
  const input = element('textarea');
  input.rows = 1;
  input.placeholder = words.message;
  input.setAttribute('aria-label', words.message);
  const send = iconButton('➤', words.send);
  send.type = 'submit';
  send.classList.add('send');
  line.append(menu, clip, input, send);
  root.append(offer, sheet, line);

  let view;
  const takeText = () => {
    const text = input.value.trim();
    input.value = '';
    grow(input);
    return text;
  };
  const sendText = () => {
    const text = takeText();
    if (text !== '') void post(path, { kind: 'text', text });
  };
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    sendText();
  });
  input.addEventListener('input', () => grow(input));
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    sendText();
  });
  menu.addEventListener('click', () =>
    toggle(sheet, 'commands', () =>
      commandList(view, (text) => void post(path, { kind: 'text', text }), sheet),
    ),
  );
  clip.addEventListener('click', () => toggle(sheet, 'photos', () => photoSheet(path, sheet, takeText)));
  offer.addEventListener(
    'click',
    () =>
      void post(
        path,
        offer.dataset.act === 'text' ? { kind: 'text', text: view.suggestion } : { kind: offer.dataset.act },
      ),
  );

  const update = (next) => {
    view = next;
    const [act, label] = offerOf(next);
    offer.hidden = !act;
    offer.dataset.act = act ?? '';
    offer.textContent = label ?? '';
    menu.hidden = next.commands.length === 0;
  };
  return { root, update };
}

/** The one thing to do first on a fresh phone. */
function offerOf(view) {
  if (view.inviteLink) return ['open-invite', words.openInvite];
  if (view.kind !== 'private' && !view.hasBot) return ['add-bot', words.addBot];
  if (view.suggestion) return ['text', view.suggestion];
  return [];
}

function commandList(view, say, sheet) {
  return view.commands.map(({ command, description }) => {
    const row = element('button', 'command');
    row.type = 'button';
    row.append(element('strong', '', `/${command}`), element('span', '', description));
    row.addEventListener('click', () => {
      sheet.hidden = true;
      say(`/${command}`);
    });
    return row;
  });
}

/** Photos to send; what is typed already goes under the first of them, as on a phone. */
function photoSheet(path, sheet, takeText) {
  const chosen = new Set();
  const asFiles = Object.assign(element('input'), { type: 'checkbox' });
  const grid = element('div', 'samples');
  const send = element('button', 'primary', words.send);
  send.type = 'button';
  send.disabled = true;
  for (const name of samples) {
    const cell = element('button', 'sample');
    cell.type = 'button';
    cell.append(Object.assign(element('img'), { src: `/demo/samples/${name}`, alt: name }));
    cell.addEventListener('click', () => {
      cell.classList.toggle('chosen', !chosen.has(name));
      if (!chosen.delete(name)) chosen.add(name);
      send.disabled = chosen.size === 0;
    });
    grid.append(cell);
  }
  const upload = async (blobs) => {
    const form = new FormData();
    for (const blob of blobs) form.append('photo', blob);
    if (asFiles.checked) form.set('as', 'files');
    form.set('caption', takeText());
    sheet.hidden = true;
    await post(path, form);
  };
  send.addEventListener('click', async () => {
    const blobs = await Promise.all(
      [...chosen].map(async (name) => (await fetch(`/demo/samples/${name}`)).blob()),
    );
    await upload(blobs);
  });
  const picker = Object.assign(element('input'), { type: 'file', accept: 'image/*', multiple: true });
  picker.addEventListener('change', () => void upload(picker.files));
  const pick = element('label', 'pick', words.pick);
  pick.append(picker);
  const files = element('label', 'as-files');
  files.append(asFiles, words.asFiles);
  return [element('p', 'hint', words.samples), grid, send, pick, files];
}

function toggle(sheet, kind, make) {
  const isSame = !sheet.hidden && sheet.dataset.kind === kind;
  sheet.hidden = isSame;
  if (isSame) return;
  sheet.dataset.kind = kind;
  sheet.replaceChildren(...make());
}

function grow(input) {
  input.style.height = 'auto';
  input.style.height = `${Math.min(input.scrollHeight, 110)}px`;
}

function iconButton(icon, label) {
  const button = element('button', 'icon', icon);
  button.type = 'button';
  button.title = label;
  button.setAttribute('aria-label', label);
  return button;
}
