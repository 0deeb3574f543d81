import { button, element, iconButton, label, post } from './base.js';
import { say } from './language.js';
import { commandList, createSheet, thingsToSend } from './sheets.js';

/** The lower edge of a phone: invitation, what is answered or edited, commands, paper clip, text, send. */
export function createComposer(phoneId) {
  const path = `/demo/phones/${phoneId}`;
  const root = element('form', 'composer');
  const offer = button('offer', '', () => openInvitation());
  const banner = createBanner(() => drop());
  const menu = iconButton('menu');
  const clip = iconButton('clip', 'clip');
  const call = button('call', '', () => write(`${view.mention} ${input.value}`));
  const input = Object.assign(element('textarea'), { rows: 1 });
  const send = iconButton('send', 'send');
  send.type = 'submit';
  const sheet = createSheet();
  const line = element('div', 'line');
  line.append(menu, clip, input, send);
  root.append(offer, banner.root, sheet.root, call, line);

  let view = null;
  const write = (text) => {
    input.value = text;
    grow(input);
    input.focus();
  };
  /** What is to be typed is put where one types: sending it is up to the visitor. */
  const openInvitation = async () => {
    const { kind, invitation } = view;
    const isCodeAlone = kind === 'private' && invitation.text !== null;
    const { problem } = isCodeAlone ? {} : await post(path, { kind: 'open-invite' });
    if (!problem && invitation.text !== null) write(invitation.text);
  };
  /** The message that is answered or edited. */
  let target = null;
  const aim = (kind, message) => {
    target = { kind, message };
    banner.show(kind, message);
    if (kind === 'edit') input.value = message.text;
    grow(input);
    input.focus();
  };
  const drop = () => {
    if (target?.kind === 'edit') input.value = '';
    target = null;
    banner.hide();
    grow(input);
  };
  /** Which message is answered; it is used up. */
  const takeReply = () => {
    const replyTo = target?.kind === 'reply' ? target.message.id : null;
    target = null;
    banner.hide();
    return replyTo;
  };
  /** What is typed and what it answers; both are used up. */
  const take = () => {
    const taken = { text: input.value.trim(), replyTo: takeReply() };
    input.value = '';
    grow(input);
    return taken;
  };
  const submit = () => {
    const edited = target?.kind === 'edit' ? target.message.id : null;
    const { text, replyTo } = take();
    if (text === '') return;
    void post(
      path,
      edited === null ? { kind: 'text', text, replyTo } : { kind: 'edit', messageId: edited, text },
    );
  };
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  input.addEventListener('input', () => grow(input));
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && target) drop();
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  const typeCommand = (text) => void post(path, { kind: 'text', text, replyTo: null });
  menu.addEventListener('click', () =>
    sheet.toggle(menu, () => commandList(view.commands, typeCommand, sheet)),
  );
  clip.addEventListener('click', () =>
    sheet.toggle(clip, () => thingsToSend(path, { take, takeReply, canSendFiles: view.canSendFiles }, sheet)),
  );

  return {
    root,
    reply: (message) => aim('reply', message),
    edit: (message) => aim('edit', message),
    update(next) {
      view = next;
      offer.hidden = next.invitation === null;
      offer.textContent = say(offerWords(next));
      call.hidden = next.mention === null;
      call.textContent = next.mention;
      label(call, `${say('call')} ${next.mention}`);
      menu.hidden = next.commands.length === 0;
      label(menu, say('commands'));
      label(clip, say('attach'));
      label(send, say('send'));
      input.placeholder = say('message');
      input.setAttribute('aria-label', `${say('message')}, ${next.ownerName}`);
    },
  };
}

function offerWords({ kind, invitation }) {
  const how = kind === 'private' ? ['open-invite', 'type-invite'] : ['link-group', 'type-link'];
  return how[invitation?.text ? 1 : 0];
}

function createBanner(onCancel) {
  const root = element('div', 'banner');
  root.hidden = true;
  const words = element('span');
  const cancel = iconButton('close');
  cancel.addEventListener('click', onCancel);
  root.append(words, cancel);
  return {
    root,
    show(kind, message) {
      words.textContent = `${say(kind === 'edit' ? 'editing' : 'replying')} ${message.text.slice(0, 80) || say('album')}`;
      label(cancel, say('cancel'));
      root.hidden = false;
    },
    hide() {
      root.hidden = true;
    },
  };
}

function grow(input) {
  input.style.height = 'auto';
  input.style.height = `${Math.min(input.scrollHeight, 110)}px`;
}
