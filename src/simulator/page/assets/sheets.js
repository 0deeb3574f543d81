import { button, element, post } from './base.js';
import { say } from './language.js';

const samples = ['sample-1.jpg', 'sample-2.jpg', 'sample-3.jpg', 'sample-4.jpg'];

/** What opens above the line where one types: one thing at a time, closed by its button, by Escape, or when it was used. */
export function createSheet() {
  const root = element('div', 'sheet');
  root.hidden = true;
  let opener = null;
  const close = () => {
    root.hidden = true;
    opener?.setAttribute('aria-expanded', 'false');
  };
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    close();
    opener?.focus();
  });
  return {
    root,
    close,
    toggle(by, make) {
      const wasOpen = !root.hidden && opener === by;
      close();
      if (wasOpen) return;
      opener = by;
      opener.setAttribute('aria-expanded', 'true');
      root.replaceChildren(...make());
      root.hidden = false;
      root.querySelector('button')?.focus();
    },
  };
}

/** The bot's commands, each sent by a tap. */
export function commandList(commands, typeCommand, sheet) {
  return commands.map(({ command, description }) => {
    const row = button('command', undefined, () => {
      sheet.close();
      typeCommand(`/${command}`);
    });
    row.append(element('strong', '', `/${command}`), element('span', '', description));
    return row;
  });
}

/** Photos with a caption, a sticker, a voice message. `take` gives what is typed and what it answers, `takeReply` only that. */
export function thingsToSend(path, { take, takeReply, canSendFiles }, sheet) {
  const chosen = new Set();
  const asFiles = Object.assign(element('input'), { type: 'checkbox' });
  const upload = async (blobs) => {
    const { text, replyTo } = take();
    const form = new FormData();
    for (const blob of blobs) form.append('photo', blob);
    if (asFiles.checked) form.set('as', 'files');
    form.set('caption', text);
    if (replyTo !== null) form.set('replyTo', replyTo);
    sheet.close();
    await post(path, form);
  };
  const send = button('primary', say('send'), async () => {
    const files = [...chosen].map(async (name) => (await fetch(`/demo/samples/${name}`)).blob());
    await upload(await Promise.all(files));
  });
  send.disabled = true;
  const grid = element('div', 'samples');
  samples.forEach((name, index) => grid.append(sample(name, index, chosen, send)));
  const picker = Object.assign(element('input'), { type: 'file', accept: 'image/*', multiple: true });
  picker.addEventListener('change', () => void upload(picker.files));
  const pick = element('label', 'pick', say('pick'));
  pick.append(picker);
  const files = element('label', 'as-files');
  files.append(asFiles, say('as-files'));
  const others = element('div', 'others');
  for (const kind of ['sticker', 'voice'])
    others.append(
      button('other', `${{ sticker: '🌱', voice: '🎤' }[kind]} ${say(kind)}`, () => {
        sheet.close();
        void post(path, { kind, replyTo: takeReply() });
      }),
    );
  return [element('p', 'hint', say('samples')), grid, ...(canSendFiles ? [files] : []), send, pick, others];
}

function sample(name, index, chosen, send) {
  const cell = button('sample', undefined, () => {
    if (!chosen.delete(name)) chosen.add(name);
    cell.setAttribute('aria-pressed', String(chosen.has(name)));
    send.disabled = chosen.size === 0;
  });
  cell.setAttribute('aria-pressed', 'false');
  cell.append(
    Object.assign(element('img'), { src: `/demo/samples/${name}`, alt: `${say('sample')} ${index + 1}` }),
  );
  return cell;
}
